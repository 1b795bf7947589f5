// Who holds what, and who left
// Places that actors control or withdrew from, in the order of time.
MATCH (actor:Actor)-[tie:CONTROLS|WITHDREW_FROM]->(place:Place)
RETURN place.name AS place, actor.name AS actor, type(tie) AS tie, toString(tie.since) AS since,
       toString(tie.until) AS until, tie.disputed AS disputed
ORDER BY place, since
