// What rests on unnamed sources
// Statements by "residents", "a diplomat", "military sources": who they are called, and what they say.
MATCH (claimant:Party {named: false})<-[:CLAIMANT]-(claim:Claim)-[:STATED_IN]->(article:Article)
RETURN claimant.name AS unnamed_source, article.publisher AS in, claim.quote AS words
ORDER BY unnamed_source, words
LIMIT 100
