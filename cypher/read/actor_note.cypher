// One actor in short
// :params {id: "azawad-liberation-front"}
MATCH (a:Actor {id: $id})
RETURN a {.id, .name, .kind, .country, .articles} AS actor
