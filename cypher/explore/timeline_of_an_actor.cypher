// Timeline of an actor
// What it took part in, with its role and how many sources say so.
WITH 'malian-armed-forces' AS id
MATCH (:Actor {id: id})-[part:TOOK_PART]->(event:Event)
RETURN toString(event.from) AS day, event.type AS type, event.title AS event, part.role AS role, part.sources AS sources,
       part.disputed AS disputed
ORDER BY day
