// Set relationships to places to what the claims behind them amount to
// :params {rows: [{"predicate": "CONTROLS", "subject": "jnim", "object": "named-kidal-ml", "properties": {"claims": 1}}]}
UNWIND $rows AS row
MATCH (s:Actor {id: row.subject})
MATCH (o:Place {id: row.object})
MERGE (s)-[r:$(row.predicate)]->(o)
SET r = row.properties
