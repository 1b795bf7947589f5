// Set events to what the mentions that tell of them make them
// :params {rows: [{"id": "m", "place": null, "properties": {"type": "battle"}}]}
UNWIND $rows AS row
MERGE (e:Event {id: row.id})
SET e = row.properties, e.id = row.id
WITH e, row
OPTIONAL MATCH (e)-[old:AT]->(:Place)
DELETE old
WITH DISTINCT e, row
MATCH (p:Place {id: row.place})
CREATE (e)-[:AT]->(p)
