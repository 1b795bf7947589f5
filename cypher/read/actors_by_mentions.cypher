// Actors, the most mentioned first
// :params {limit: 100}
MATCH (a:Actor)
USING INDEX a:Actor(articles)
WHERE a.articles > 0
RETURN a {.id, .name, .names, .kind, .country, .articles} AS actor
ORDER BY a.articles DESC, a.id
LIMIT $limit
