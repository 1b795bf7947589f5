// What some actors and places are called, and what they are
// :params {ids: ["azawad-liberation-front"]}
UNWIND $ids AS id
OPTIONAL MATCH (a:Actor {id: id})
OPTIONAL MATCH (p:Place {id: id})
WITH id, a, p
WHERE a IS NOT NULL OR p IS NOT NULL
RETURN id, coalesce(a.name, p.name) AS name, coalesce(a.names, p.names) AS names,
       CASE WHEN a IS NULL THEN 'Place' ELSE a.kind END AS kind, coalesce(a.country, p.country) AS country
