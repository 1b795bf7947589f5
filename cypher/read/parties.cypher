// Parties by id, with the actor each refers to
// :params {ids: ["p"]}
UNWIND $ids AS id
MATCH (p:Party {id: id})
OPTIONAL MATCH (p)-[:REFERS_TO]->(a:Actor)
RETURN p.id AS id, p.keys AS keys, p.kind AS kind, p.country AS country, p.context AS context, p.named AS named,
       p.names AS names, a.id AS actor
