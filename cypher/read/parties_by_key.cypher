// Parties that bear one of some names, with the actor each refers to
// :params {keys: ["jnim"]}
UNWIND $keys AS key
MATCH (:Name {key: key})<-[:KNOWN_AS]-(p:Party)
WITH DISTINCT p
OPTIONAL MATCH (p)-[:REFERS_TO]->(a:Actor)
RETURN p.id AS id, p.keys AS keys, p.kind AS kind, p.country AS country, p.context AS context, p.named AS named,
       p.names AS names, a.id AS actor
