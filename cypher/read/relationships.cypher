// Relationships of an actor
// With $as_of those that were so on that day or may have been; with $known_at as articles told it by that day.
// :params {ids: ["azawad-liberation-front"], predicates: [], as_of: null, known_at: null, after: "", limit: 50}
UNWIND $ids AS id
MATCH (a:Actor {id: id})-[r]-(other:Actor|Place)
WHERE NOT type(r) IN ['REFERS_TO', 'AT'] AND (size($predicates) = 0 OR type(r) IN $predicates)
  AND NOT other.id IN $ids AND ($known_at IS NULL OR r.first_reported <= date($known_at))
WITH a, r, other, r.since AS since, r.until AS until,
  [i IN range(0, coalesce(size(r.starts), 0) - 1) WHERE r.starts_reported[i] <= date($known_at) | r.starts[i]] AS starts,
  [i IN range(0, coalesce(size(r.ends), 0) - 1) WHERE r.ends_reported[i] <= date($known_at) | r.ends[i]] AS ends
WITH a, r, other, CASE WHEN $known_at IS NULL THEN since ELSE starts[0] END AS since,
  CASE WHEN $known_at IS NULL THEN until WHEN starts[-1] > ends[-1] THEN null ELSE ends[-1] END AS until
WHERE $as_of IS NULL
  OR ((since IS NULL OR since <= date($as_of)) AND (until IS NULL OR until >= date($as_of)))
WITH r, other, CASE WHEN startNode(r) = a THEN 'out' ELSE 'in' END AS direction
WITH r, other, direction,
  type(r) + ' ' + other.name + ' ' + other.id + ' ' + direction + ' ' + startNode(r).id AS place
WHERE place > $after
RETURN place, direction, type(r) AS predicate, properties(r) AS properties,
       startNode(r).id + '|' + type(r) + '|' + endNode(r).id AS relation,
       other {.id, .name, kind: CASE WHEN other:Place THEN 'Place' ELSE other.kind END, .country} AS other
ORDER BY place
LIMIT $limit
