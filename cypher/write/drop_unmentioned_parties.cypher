// Remove those of some parties that no article mentions, and the names that nobody bears
// :params {ids: ["p"]}
UNWIND $ids AS id
MATCH (p:Party {id: id})
WHERE NOT EXISTS { (p)<-[:MENTIONS]-() }
OPTIONAL MATCH (p)-[:KNOWN_AS]->(n:Name)
WITH p, collect(n) AS names
DETACH DELETE p
WITH names
UNWIND names AS name
WITH DISTINCT name
WHERE NOT EXISTS { (name)<-[:KNOWN_AS]-() }
DELETE name
