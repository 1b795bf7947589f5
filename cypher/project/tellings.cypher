// Let mentions tell of the events that they are held to be about
// :params {rows: [{"mention": "m", "event": "m"}]}
UNWIND $rows AS row
MATCH (m:EventMention {id: row.mention})
MATCH (e:Event {id: row.event})
OPTIONAL MATCH (m)-[old:TELLS_OF]->(:Event)
DELETE old
CREATE (m)-[:TELLS_OF]->(e)
