// What the latest articles say of who is whose: relationships, latest report first
// Looks at the articles of the latest days only, so that it costs the same however large the graph is.
// :params {predicates: ["FORMED_FROM", "SUCCEEDS"], articles: 200, limit: 10}
MATCH (a:Article) WHERE a.published > date('1000-01-01')
WITH a ORDER BY a.published DESC LIMIT $articles
MATCH (a)<-[:STATED_IN]-(c:RelationClaim)
WHERE c.predicate IN $predicates AND c.relation IS NOT NULL
WITH c.relation AS relation, max(a.published) AS reported
WITH relation, split(relation, '|') AS named, reported ORDER BY reported DESC, relation LIMIT $limit
MATCH (s:Actor {id: named[0]})
MATCH (o:Actor {id: named[2]})
MATCH (s)-[r]->(o) WHERE type(r) = named[1]
RETURN relation, named[1] AS predicate, s {.id, .name} AS subject, o {.id, .name} AS object, reported,
       properties(r) AS properties
ORDER BY reported DESC, relation
