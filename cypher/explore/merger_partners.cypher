// Groups made of several others
// Each with its constituents, those of most constituents first.
MATCH (group:Actor)-[:FORMED_FROM]->(constituent:Actor)
WITH group, collect(constituent) AS constituents
WHERE size(constituents) > 1
RETURN group.name AS group, [each IN constituents | each.name] AS formed_from
ORDER BY size(formed_from) DESC, group
