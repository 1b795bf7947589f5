// Set who took part in some events, and how many articles tell of each
// :params {rows: [{"event": "m", "actors": [{"actor": "jnim", "properties": {"role": "attacker"}}]}]}
UNWIND $rows AS row
MATCH (e:Event {id: row.event})
SET e.articles = COUNT { MATCH (e)<-[:TELLS_OF]-(:EventMention)-[:TOLD_IN]->(a:Article) RETURN DISTINCT a.origin }
WITH e, row
OPTIONAL MATCH (e)<-[old:TOOK_PART]-(:Actor)
DELETE old
WITH DISTINCT e, row
UNWIND row.actors AS part
MATCH (a:Actor {id: part.actor})
CREATE (a)-[r:TOOK_PART]->(e)
SET r = part.properties
