// Relationships that some actors have with one another, lineage apart
// :params {ids: ["jamaat-nusrat-al-islam-wal-muslimin", "malian-armed-forces"], as_of: null, known_at: null}
UNWIND $ids AS id
MATCH (s:Actor {id: id})-[r]->(o:Actor)
WHERE o.id IN $ids AND s <> o
  AND NOT type(r) IN ['SUCCEEDS', 'FORMED_FROM', 'SPLIT_FROM', 'RENAMED_FROM', 'MERGED_INTO']
  AND ($as_of IS NULL OR r.since IS NULL OR r.since <= date($as_of))
  AND ($known_at IS NULL OR r.first_reported <= date($known_at))
RETURN s.id AS subject, type(r) AS predicate, o.id AS object, properties(r) AS properties,
       s.id + '|' + type(r) + '|' + o.id AS relation
ORDER BY relation
