// What each publisher contributes
// Articles, claims, and how many of those are in the publisher's own voice.
MATCH (article:Article)<-[:STATED_IN]-(claim:Claim)
WITH article.publisher AS publisher, count(DISTINCT article) AS articles, count(claim) AS claims,
     count(CASE WHEN NOT EXISTS { (claim)-[:CLAIMANT]->() } THEN 1 END) AS own_voice
RETURN publisher, articles, claims, own_voice
ORDER BY claims DESC
