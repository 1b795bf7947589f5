// Count the articles that mention some actors, or actors that some parties refer to
// :params {ids: ["jnim"], parties: ["p"]}
CALL () {
  UNWIND $ids AS id
  MATCH (a:Actor {id: id})
  RETURN a
  UNION
  UNWIND $parties AS id
  MATCH (:Party {id: id})-[:REFERS_TO]->(a:Actor)
  RETURN a
}
MATCH (a)<-[:REFERS_TO]-(p:Party)
WITH a, sum(COUNT { (p)<-[:MENTIONS]-() } - COUNT { (p)<-[:MENTIONS_AGAIN]-() }) AS articles
SET a.articles = articles
