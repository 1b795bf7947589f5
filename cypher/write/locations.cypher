// Keep which places an article names
// :params {rows: [{"article": "example", "place": "named-kidal-ml", "names": ["Kidal"]}]}
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (p:Place {id: row.place})
MERGE (a)-[m:NAMES]->(p)
SET m.names = row.names
