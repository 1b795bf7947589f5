// How much of what is known of an actor it says itself
// The share of its own claims among all claims that speak of it.
MATCH (actor:Actor)<-[:REFERS_TO]-(:Party)<-[:SUBJECT|OBJECT]-(claim:RelationClaim)
OPTIONAL MATCH (claim)-[:CLAIMANT]->(:Party)-[:REFERS_TO]->(claimant:Actor)
WITH actor, count(DISTINCT claim) AS claims, count(DISTINCT CASE WHEN claimant = actor THEN claim END) AS own
WHERE own > 0
RETURN actor.name AS actor, claims, own, round(100.0 * own / claims) AS percent
ORDER BY percent DESC, claims DESC
