// Note on claims which relationship they support
// :params {rows: [{"id": "c", "relation": "jnim|FIGHTS|malian-army"}]}
UNWIND $rows AS row
MATCH (c:Claim:RelationClaim {id: row.id})
SET c.relation = row.relation
