// Set relationships to what the claims behind them amount to
// :params {rows: [{"predicate": "FIGHTS", "subject": "jnim", "object": "malian-army", "properties": {"claims": 1}}]}
UNWIND $rows AS row
MATCH (s:Actor {id: row.subject})
MATCH (o:Actor {id: row.object})
MERGE (s)-[r:$(row.predicate)]->(o)
SET r = row.properties
