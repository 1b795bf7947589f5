// Let parties refer to the actors that resolution holds them to be
// :params {rows: [{"party": "p", "actor": "jnim"}]}
UNWIND $rows AS row
MATCH (p:Party {id: row.party})
MATCH (a:Actor {id: row.actor})
OPTIONAL MATCH (p)-[old:REFERS_TO]->(:Actor)
DELETE old
CREATE (p)-[:REFERS_TO]->(a)
