// Draw relationships between actors as the claims behind them have it
// Comes after project/drop_relationships, which takes away what was drawn before.
// :params {rows: [{"predicate": "FIGHTS", "subject": "jnim", "object": "malian-army", "properties": {"claims": 1}}]}
UNWIND $rows AS row
MATCH (s:Actor {id: row.subject})
MATCH (o:Actor {id: row.object})
CREATE (s)-[r:$(row.predicate)]->(o)
SET r = row.properties
