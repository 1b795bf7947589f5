// Ids of articles, page by page
// :params {after: "", limit: 200}
MATCH (a:Article)
WHERE a.id > $after
RETURN a.id AS id
ORDER BY id
LIMIT $limit
