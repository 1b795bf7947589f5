// Keep figures that somebody gives
// :params {rows: [{"id": "c", "article": "example", "event": "m", "of": "p", "by": null, "claimant": null, "properties": {"stance": "asserts"}, "own": {"measure": "killed", "min": 1, "max": 1}}]}
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
CREATE (c:Claim:MeasureClaim {id: row.id})-[:STATED_IN]->(a)
SET c += row.properties, c += row.own
WITH c, row
OPTIONAL MATCH (e:EventMention {id: row.event})
OPTIONAL MATCH (o:Party {id: row.of})
OPTIONAL MATCH (b:Party {id: row.by})
OPTIONAL MATCH (w:Party {id: row.claimant})
FOREACH (event IN CASE WHEN e IS NULL THEN [] ELSE [e] END | CREATE (c)-[:ABOUT]->(event))
FOREACH (loser IN CASE WHEN o IS NULL THEN [] ELSE [o] END | CREATE (c)-[:OF]->(loser))
FOREACH (author IN CASE WHEN b IS NULL THEN [] ELSE [b] END | CREATE (c)-[:BY]->(author))
FOREACH (claimant IN CASE WHEN w IS NULL THEN [] ELSE [w] END | CREATE (c)-[:CLAIMANT]->(claimant))
