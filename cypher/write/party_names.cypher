// Set the names of parties
// :params {rows: [{"id": "p", "names": ["JNIM"]}]}
UNWIND $rows AS row
MATCH (p:Party {id: row.id})
SET p.names = row.names, p.name = row.names[0]
