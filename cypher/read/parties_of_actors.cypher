// Parties that refer to some actors
// :params {ids: ["jnim"]}
UNWIND $ids AS id
MATCH (a:Actor {id: id})
RETURN a.id AS id, COLLECT { MATCH (a)<-[:REFERS_TO]-(p:Party) RETURN p.id ORDER BY p.id } AS parties
