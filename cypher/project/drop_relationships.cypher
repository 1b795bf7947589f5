// Drop relationships that no claim supports any more
// :params {rows: [{"predicate": "FIGHTS", "subject": "jnim", "object": "malian-army"}]}
UNWIND $rows AS row
MATCH (s:Actor {id: row.subject})-[r]->(o:Actor|Place {id: row.object})
WHERE type(r) = row.predicate
DELETE r
