// Set actors to what their parties make them
// :params {rows: [{"id": "jnim", "kind": "ArmedGroup", "properties": {"name": "JNIM", "names": ["JNIM"], "kind": "ArmedGroup"}}]}
UNWIND $rows AS row
MERGE (a:Actor {id: row.id})
SET a += row.properties
REMOVE a:ArmedGroup:StateForce:PrivateMilitary:Government:Coalition:Community:Person:Organization
WITH a, row
WHERE row.kind IS NOT NULL
SET a:$(row.kind)
