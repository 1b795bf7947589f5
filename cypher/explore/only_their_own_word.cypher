// Actors with no source but their own
// Relationships that rest on nobody's word but that of one of their two ends.
MATCH (claim:RelationClaim)
WHERE claim.relation IS NOT NULL
OPTIONAL MATCH (claim)-[:CLAIMANT]->(:Party)-[:REFERS_TO]->(claimant:Actor)
WITH claim.relation AS relation, collect(claim) AS claims, collect(DISTINCT claimant) AS claimants
WHERE size(claimants) = 1 AND all(claim IN claims WHERE EXISTS { (claim)-[:CLAIMANT]->() })
  AND claimants[0].id IN split(relation, '|')
RETURN claimants[0].name AS actor, count(*) AS relationships, collect(relation) AS which
ORDER BY relationships DESC, actor
