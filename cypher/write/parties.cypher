// Keep parties and the names they are looked for by
// :params {rows: [{"id": "p", "name": "JNIM", "names": ["JNIM"], "keys": ["jnim"], "kind": null, "country": null, "context": null, "named": true}]}
UNWIND $rows AS row
MERGE (p:Party {id: row.id})
SET p.name = row.name, p.names = row.names, p.keys = row.keys, p.kind = row.kind, p.country = row.country,
    p.context = row.context, p.named = row.named
WITH p, row
WHERE row.named
UNWIND row.keys AS key
MERGE (n:Name {key: key})
MERGE (p)-[:KNOWN_AS]->(n)
