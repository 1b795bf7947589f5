// Actors in the order of their ids
// :params {after: "", limit: 10}
MATCH (a:Actor)
WHERE a.id > $after
RETURN a {.id, .name, .kind, .country, .articles} AS actor
ORDER BY a.id
LIMIT $limit
