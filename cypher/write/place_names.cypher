// Set the names of places
// :params {rows: [{"id": "named-kidal-ml", "name": "Kidal", "names": ["Kidal"]}]}
UNWIND $rows AS row
MATCH (p:Place {id: row.id})
SET p.names = row.names, p.name = row.name
