// Throw away events with all that connects them
// :params {limit: 5000}
MATCH (e:Event)
WHERE e.id > ''
WITH e LIMIT $limit
DETACH DELETE e
RETURN count(*) AS wiped
