// Throw away actors with all that connects them
// :params {limit: 5000}
MATCH (a:Actor)
WHERE a.id > ''
WITH a LIMIT $limit
DETACH DELETE a
RETURN count(*) AS wiped
