// What came of some actors, one step forth
// MERGED_INTO runs from the older actor to the newer, all others from the newer to the older.
// :params {ids: ["national-movement-for-the-liberation-of-azawad"], as_of: null, known_at: null}
UNWIND $ids AS id
MATCH (older:Actor {id: id})
CALL (older) {
  MATCH (older)<-[r:SUCCEEDS|FORMED_FROM|SPLIT_FROM|RENAMED_FROM]-(newer:Actor)
  RETURN r, newer
  UNION
  MATCH (older)-[r:MERGED_INTO]->(newer:Actor)
  RETURN r, newer
}
WITH older, r, newer
WHERE $known_at IS NULL OR r.first_reported <= date($known_at)
WITH older, r, newer, CASE WHEN $known_at IS NULL THEN r.since ELSE
  [i IN range(0, coalesce(size(r.starts), 0) - 1) WHERE r.starts_reported[i] <= date($known_at) | r.starts[i]][0]
END AS since
WHERE $as_of IS NULL OR since IS NULL OR since <= date($as_of)
RETURN older.id AS from, newer.id AS to, properties(r) AS properties,
       startNode(r).id + '|' + type(r) + '|' + endNode(r).id AS relation,
       newer {.id, .name, .kind, .country, .articles} AS actor
ORDER BY relation
