// Losses claimed by others and admitted by oneself
// For one actor: what it says of its own losses beside what everybody else says of them.
WITH 'malian-armed-forces' AS id
MATCH (me:Actor {id: id})<-[:REFERS_TO]-(:Party)<-[:OF]-(claim:MeasureClaim)-[:ABOUT]->()-[:TELLS_OF]->(event:Event)
OPTIONAL MATCH (claim)-[:CLAIMANT]->(claimant:Party)
OPTIONAL MATCH (claimant)-[:REFERS_TO]->(who:Actor)
WITH event, claim.measure AS counted, claim.literal AS number, coalesce(who = me, false) AS own,
     coalesce(claimant.name, 'the article') AS by
RETURN event.title AS event, counted, collect(CASE WHEN own THEN number END) AS admitted,
       collect(CASE WHEN NOT own THEN by + ': ' + number END) AS said_by_others
ORDER BY event, counted
