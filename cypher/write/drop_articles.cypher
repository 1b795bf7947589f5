// Remove articles, and the fingerprints that no other article bears
// :params {ids: ["example"]}
UNWIND $ids AS id
MATCH (a:Article {id: id})
OPTIONAL MATCH (a)-[:BEARS]->(f:Fingerprint)
WITH a, collect(f) AS prints
DETACH DELETE a
WITH prints
UNWIND prints AS print
WITH print
WHERE NOT EXISTS { (print)<-[:BEARS]-() }
DELETE print
