// Take away relationships that are to be drawn anew, or that no claim supports any more
// :params {rows: [{"predicate": "FIGHTS", "subject": "jnim", "object": "malian-army"}]}
UNWIND $rows AS row
MATCH (s:Actor {id: row.subject})
MATCH (s)-[r]->(o:Actor|Place)
WHERE o.id = row.object AND type(r) = row.predicate
DELETE r
