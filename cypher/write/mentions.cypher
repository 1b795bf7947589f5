// Keep which parties an article mentions
// :params {rows: [{"article": "example", "party": "p", "count": 1, "names": ["JNIM"]}]}
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (p:Party {id: row.party})
MERGE (a)-[m:MENTIONS]->(p)
SET m.count = row.count, m.names = row.names
