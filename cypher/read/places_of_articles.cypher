// Places that some articles name
// :params {ids: ["example"]}
UNWIND $ids AS id
MATCH (:Article {id: id})-[:NAMES]->(p:Place)
RETURN DISTINCT p.id AS id
