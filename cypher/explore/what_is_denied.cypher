// Everything that somebody denies
// Denials with who utters them; nothing that is only denied becomes a relationship.
MATCH (claim:Claim {stance: 'denies'})-[:STATED_IN]->(article:Article)
OPTIONAL MATCH (claim)-[:CLAIMANT]->(claimant:Party)
RETURN coalesce(claimant.name, article.publisher) AS denies, claim.quote AS words, article.title AS article,
       toString(article.published) AS published
ORDER BY published
