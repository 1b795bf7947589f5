// Keep who took part in a happening, and who says so
// :params {rows: [{"id": "c", "article": "example", "event": "m", "subject": "p", "claimant": null, "properties": {"stance": "asserts"}, "own": {"role": "attacker", "side": "a"}}]}
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (e:EventMention {id: row.event})
MATCH (s:Party {id: row.subject})
CREATE (c:Claim:ParticipationClaim {id: row.id})-[:STATED_IN]->(a)
CREATE (c)-[:ABOUT]->(e)
CREATE (c)-[:SUBJECT]->(s)
SET c += row.properties, c += row.own
WITH c, row
MATCH (w:Party {id: row.claimant})
CREATE (c)-[:CLAIMANT]->(w)
