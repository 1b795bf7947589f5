// Persons that tie groups together
// Whoever leads, founded or speaks for more than one.
MATCH (person:Person)<-[role:LED_BY|FOUNDED_BY|SPOKEN_FOR_BY]-(group:Actor)
WITH person, collect(DISTINCT group.name) AS groups, collect(DISTINCT type(role)) AS roles
WHERE size(groups) > 1
RETURN person.name AS person, groups, roles
ORDER BY size(groups) DESC, person
