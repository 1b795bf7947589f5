// Parties that some articles mention
// :params {ids: ["example"]}
UNWIND $ids AS id
MATCH (:Article {id: id})-[:MENTIONS]->(p:Party)
RETURN DISTINCT p.id AS id
