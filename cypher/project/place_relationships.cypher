// Draw relationships to places as the claims behind them have it
// Comes after project/drop_relationships, which takes away what was drawn before.
// :params {rows: [{"predicate": "CONTROLS", "subject": "jnim", "object": "named-kidal-ml", "properties": {"claims": 1}}]}
UNWIND $rows AS row
MATCH (s:Actor {id: row.subject})
MATCH (o:Place {id: row.object})
CREATE (s)-[r:$(row.predicate)]->(o)
SET r = row.properties
