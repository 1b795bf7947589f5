// Actors by any of their names
// Whoever bears exactly that name comes first, then the best match, then whoever is written about more.
// :params {query: "(fla^4 OR fla*^2)", exactly: "fla", skip: 0, limit: 10}
CALL db.index.fulltext.queryNodes("actor_names", $query, {limit: 1000}) YIELD node, score
WITH node, score, any(name IN node.names WHERE toLower(name) = $exactly) AS exact
ORDER BY exact DESC, score * (1 + log(1 + coalesce(node.articles, 0)) / 4) DESC, node.id
SKIP $skip
LIMIT $limit
RETURN node {.id, .name, .kind, .country, .articles} AS actor
