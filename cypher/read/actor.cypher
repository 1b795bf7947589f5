// One actor under all its names
// :params {id: "azawad-liberation-front"}
MATCH (a:Actor {id: $id})
RETURN a {.id, .name, .names, .kind, .country, .wikidata, .articles} AS actor
