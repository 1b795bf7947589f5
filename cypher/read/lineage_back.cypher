// Who some actors came from, one step back
// MERGED_INTO runs from the older actor to the newer, all others from the newer to the older.
// :params {ids: ["azawad-liberation-front"], as_of: null, known_at: null}
UNWIND $ids AS id
MATCH (newer:Actor {id: id})
CALL (newer) {
  MATCH (newer)-[r:SUCCEEDS|FORMED_FROM|SPLIT_FROM|RENAMED_FROM]->(older:Actor)
  RETURN r, older
  UNION
  MATCH (newer)<-[r:MERGED_INTO]-(older:Actor)
  RETURN r, older
}
WITH newer, r, older
WHERE $known_at IS NULL OR r.first_reported <= date($known_at)
WITH newer, r, older, CASE WHEN $known_at IS NULL THEN r.since ELSE
  [i IN range(0, coalesce(size(r.starts), 0) - 1) WHERE r.starts_reported[i] <= date($known_at) | r.starts[i]][0]
END AS since
WHERE $as_of IS NULL OR since IS NULL OR since <= date($as_of)
RETURN newer.id AS from, older.id AS to, properties(r) AS properties,
       startNode(r).id + '|' + type(r) + '|' + endNode(r).id AS relation,
       older {.id, .name, .kind, .country, .articles} AS actor
ORDER BY relation
