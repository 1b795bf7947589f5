// Actors of a country by kind
// Those most spoken of first.
WITH 'ML' AS country
MATCH (actor:Actor {country: country})
RETURN actor.kind AS kind, count(*) AS number, collect(actor.name)[..8] AS among_them
ORDER BY number DESC
