// Events that an actor took part in, latest first
// Those without a day come last; $since and $until keep what may have happened between them.
// :params {id: "azawad-liberation-front", types: [], since: null, until: null, before: null, limit: 50}
MATCH (a:Actor {id: $id})-[t:TOOK_PART]->(e:Event)
WHERE (size($types) = 0 OR e.type IN $types)
  AND ($since IS NULL OR coalesce(e.to, e.from) IS NULL OR coalesce(e.to, e.from) >= date($since))
  AND ($until IS NULL OR coalesce(e.from, e.to) IS NULL OR coalesce(e.from, e.to) <= date($until))
WITH e, collect(t {.role, .side, .claims, .sources, .disputed}) AS roles, coalesce(toString(e.from), '') + ' ' + e.id AS place
WHERE $before IS NULL OR place < $before
RETURN place, e {.*} AS event, roles
ORDER BY place DESC
LIMIT $limit
