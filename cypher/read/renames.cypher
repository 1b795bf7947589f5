// What some actors were called before and after, through renamings, the latest name first
// :params {ids: ["azawad-liberation-front"], as_of: null}
UNWIND $ids AS id
MATCH (a:Actor {id: id})
OPTIONAL MATCH (a)-[steps:RENAMED_FROM*1..10]-(b:Actor)
WHERE all(r IN steps WHERE $as_of IS NULL OR r.since IS NULL OR r.since <= date($as_of))
WITH a, [a] + collect(DISTINCT b) AS names
UNWIND names AS named
WITH DISTINCT a, named, COUNT { (named)-[:RENAMED_FROM]->(old:Actor) WHERE old IN names } AS old,
     COUNT { (named)<-[:RENAMED_FROM]-(new:Actor) WHERE new IN names } AS new
ORDER BY a.id, new - old, named.id
RETURN a.id AS id, collect(named.id) AS names
