// Count the articles that mention some actors
// :params {ids: ["jnim"]}
UNWIND $ids AS id
MATCH (a:Actor {id: id})<-[:REFERS_TO]-(p:Party)
WITH a, sum(COUNT { (p)<-[:MENTIONS]-() }) AS articles
SET a.articles = articles
