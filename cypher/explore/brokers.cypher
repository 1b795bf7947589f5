// Brokers
// Actors between others that have no line of their own: by how many such pairs each connects.
MATCH (broker:Actor)-[near]-(one:Actor)
WHERE NOT type(near) IN ['TOOK_PART', 'REFERS_TO', 'FIGHTS']
WITH broker, collect(DISTINCT one) AS near
UNWIND near AS one
UNWIND near AS other
WITH broker, one, other
WHERE one.id < other.id AND NOT EXISTS { (one)--(other) }
RETURN broker.name AS broker, count(*) AS pairs, collect(one.name + ' and ' + other.name)[..4] AS among_them
ORDER BY pairs DESC, broker
LIMIT 20
