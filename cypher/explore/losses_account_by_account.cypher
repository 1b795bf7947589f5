// Losses, account by account
// For every event: what is counted, whose loss it is, and the number that each claimant gives.
MATCH (event:Event)<-[:TELLS_OF]-(:EventMention)<-[:ABOUT]-(claim:MeasureClaim)-[:STATED_IN]->(article:Article)
OPTIONAL MATCH (claim)-[:CLAIMANT]->(claimant:Party)
OPTIONAL MATCH (claim)-[:OF]->(loser:Party)
WITH event, claim.measure AS counted, loser.name AS of,
     collect(DISTINCT coalesce(claimant.name, article.publisher) + ': ' + claim.literal) AS accounts
RETURN event.title AS event, counted, of, accounts
ORDER BY size(accounts) DESC, event, counted
LIMIT 50
