// Claims behind some relationships, surest first
// Who says so, in which article, word for word; with $known_at only what articles published by that day said.
// :params {relations: ["africa-corps|SUCCEEDS|wagner-group"], known_at: null, limit: 5}
UNWIND $relations AS relation
CALL (relation) {
  MATCH (c:RelationClaim {relation: relation})-[:STATED_IN]->(a:Article)
  WHERE $known_at IS NULL OR a.published <= date($known_at)
  RETURN c, a
  ORDER BY c.confidence DESC, a.published, c.id
  LIMIT $limit
}
OPTIONAL MATCH (c)-[:CLAIMANT]->(p:Party)
OPTIONAL MATCH (p)-[:REFERS_TO]->(who:Actor)
RETURN relation, c {.*} AS claim, a {.id, .title, .publisher, .published, .url, .origin} AS article,
       CASE WHEN p IS NULL THEN null ELSE {id: who.id, name: p.name} END AS claimant
