// Ids of all actors
MATCH (a:Actor)
WHERE a.id > ''
RETURN a.id AS id
ORDER BY id
