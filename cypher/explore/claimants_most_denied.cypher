// Who claims most that others deny
// Claimants by the number of their statements that somebody else contradicts.
MATCH (no:Claim {stance: 'denies'})
MATCH (yes:RelationClaim {relation: no.relation})-[:STATED_IN]->(article:Article)
WHERE yes.stance <> 'denies'
OPTIONAL MATCH (yes)-[:CLAIMANT]->(claimant:Party)
OPTIONAL MATCH (no)-[:CLAIMANT]->(denier:Party)
WITH coalesce(claimant.name, article.publisher) AS who, count(DISTINCT yes) AS denied,
     collect(DISTINCT denier.name) AS denied_by
RETURN who, denied, denied_by
ORDER BY denied DESC, who
