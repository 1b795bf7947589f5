// Relationships of some actors with others or places, surest first
// :params {ids: ["jamaat-nusrat-al-islam-wal-muslimin"], as_of: null, known_at: null, limit: 5000}
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[r]-(other:Actor|Place)
WHERE NOT type(r) IN ['REFERS_TO', 'AT']
  AND ($as_of IS NULL OR ((r.since IS NULL OR r.since <= date($as_of)) AND (r.until IS NULL OR r.until >= date($as_of))))
  AND ($known_at IS NULL OR r.first_reported <= date($known_at))
RETURN a.id AS from, other.id AS to, startNode(r).id AS subject, type(r) AS predicate, endNode(r).id AS object,
       properties(r) AS properties, startNode(r).id + '|' + type(r) + '|' + endNode(r).id AS relation,
       other {.id, .name, kind: CASE WHEN other:Place THEN 'Place' ELSE other.kind END, .country} AS other
ORDER BY properties.confidence DESC, relation
LIMIT $limit
