// Keep claims that two actors, or an actor and a place, stand in a relation
// :params {rows: [{"id": "c", "article": "example", "subject": "p", "object": "p", "place": null, "claimant": null, "properties": {"stance": "asserts"}, "own": {"predicate": "FIGHTS"}}]}
UNWIND $rows AS row
MATCH (a:Article {id: row.article})
MATCH (s:Party {id: row.subject})
CREATE (c:Claim:RelationClaim {id: row.id})-[:STATED_IN]->(a)
CREATE (c)-[:SUBJECT]->(s)
SET c += row.properties, c += row.own
WITH c, row
OPTIONAL MATCH (o:Party {id: row.object})
OPTIONAL MATCH (p:Place {id: row.place})
OPTIONAL MATCH (w:Party {id: row.claimant})
FOREACH (object IN CASE WHEN o IS NULL THEN [] ELSE [o] END | CREATE (c)-[:OBJECT]->(object))
FOREACH (place IN CASE WHEN p IS NULL THEN [] ELSE [p] END | CREATE (c)-[:OBJECT]->(place))
FOREACH (claimant IN CASE WHEN w IS NULL THEN [] ELSE [w] END | CREATE (c)-[:CLAIMANT]->(claimant))
