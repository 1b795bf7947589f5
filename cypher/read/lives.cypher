// The names of some actors, and when they were first and last seen acting
// :params {ids: ["azawad-liberation-front"]}
UNWIND $ids AS id
MATCH (a:Actor {id: id})
OPTIONAL MATCH (a)-[:TOOK_PART]->(e:Event)
WHERE e.precision IN ['day', 'week', 'month', 'season']
RETURN id, a.names AS names, min(e.from) AS first, max(e.from) AS last
ORDER BY id
