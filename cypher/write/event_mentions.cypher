// Keep happenings as articles tell them
// :params {rows: [{"id": "m", "article": "example", "place": null, "properties": {"type": "battle"}}]}
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (m:EventMention {id: row.id})-[:TOLD_IN]->(a)
SET m += row.properties
WITH m, row
MATCH (p:Place {id: row.place})
CREATE (m)-[:AT]->(p)
