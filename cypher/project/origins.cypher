// Set which article others are reprints of
// :params {rows: [{"id": "example", "origin": "example"}]}
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
SET a.origin = row.origin
