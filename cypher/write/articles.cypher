// Keep articles
// :params {rows: [{"id": "example", "properties": {"title": "Title", "text": "Text"}}]}
UNWIND $rows AS row
MERGE (a:Article {id: row.id})
SET a += row.properties, a.origin = coalesce(a.origin, row.id)
