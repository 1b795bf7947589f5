// Note where articles mention one actor as more than one party
// All but the first of these parties count for nothing when the articles that mention an actor are counted.
// :params {articles: ["example"], parties: ["p"]}
CALL () {
  UNWIND $articles AS id
  MATCH (a:Article {id: id})
  RETURN a
  UNION
  UNWIND $parties AS id
  MATCH (:Party {id: id})<-[:MENTIONS]-(a:Article)
  RETURN a
}
OPTIONAL MATCH (a)-[old:MENTIONS_AGAIN]->(:Party)
DELETE old
WITH DISTINCT a
MATCH (a)-[:MENTIONS]->(p:Party)-[:REFERS_TO]->(actor:Actor)
WITH a, actor, p ORDER BY p.id
WITH a, actor, collect(p) AS parties
UNWIND parties[1..] AS p
CREATE (a)-[:MENTIONS_AGAIN]->(p)
