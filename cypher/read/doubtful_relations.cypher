// Relations that somebody denies, then those that little speaks for
// Looked for from the claims: from denials, and from claims that the reader is not sure of.
// :params {below: 0.4, limit: 50}
CALL () {
  MATCH (c:RelationClaim {stance: 'denies'})
  WHERE c.relation IS NOT NULL
  RETURN c.relation AS relation
  UNION
  MATCH (c:RelationClaim)
  WHERE c.confidence < 0.75 AND c.relation IS NOT NULL
  RETURN c.relation AS relation
}
WITH relation, split(relation, '|') AS ends
MATCH (s:Actor {id: ends[0]})
MATCH (s)-[r]->(o:Actor|Place)
WHERE type(r) = ends[1] AND o.id = ends[2] AND (r.disputed OR r.confidence < $below)
WITH relation, r.disputed AS disputed, r.confidence AS confidence
ORDER BY disputed DESC, confidence, relation
LIMIT $limit
RETURN relation, disputed, confidence, COLLECT {
  MATCH (c:RelationClaim {relation: relation})-[:STATED_IN]->(a:Article)
  RETURN {id: c.id, stance: c.stance, quote: c.quote, confidence: c.confidence, ruling: c.ruling, article: a.title,
          publisher: a.publisher}
  LIMIT 10
} AS claims
