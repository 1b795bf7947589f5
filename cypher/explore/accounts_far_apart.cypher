// Where accounts lie farthest apart
// Counts of one kind of loss in one event, by the gap between the least and the most that anybody gives.
MATCH (event:Event)<-[:TELLS_OF]-(:EventMention)<-[:ABOUT]-(claim:MeasureClaim)
OPTIONAL MATCH (claim)-[:OF]->(:Party)-[:REFERS_TO]->(loser:Actor)
WITH event, claim.measure AS counted, loser.name AS of, min(coalesce(claim.min, claim.max)) AS least,
     max(coalesce(claim.max, claim.min)) AS most, count(claim) AS claims
WHERE most > least
RETURN event.title AS event, counted, of, least, most, claims
ORDER BY most - least DESC
LIMIT 25
