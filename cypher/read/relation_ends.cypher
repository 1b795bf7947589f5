// Relation claims by id, with the actors they connect now
// :params {ids: ["c"]}
UNWIND $ids AS id
MATCH (c:Claim:RelationClaim {id: id})
OPTIONAL MATCH (c)-[:SUBJECT]->(:Party)-[:REFERS_TO]->(s:Actor)
OPTIONAL MATCH (c)-[:OBJECT]->(:Party)-[:REFERS_TO]->(o:Actor)
OPTIONAL MATCH (c)-[:OBJECT]->(p:Place)
RETURN c.id AS id, c.predicate AS predicate, s.id AS subject, o.id AS object, p.id AS place, c.relation AS relation
