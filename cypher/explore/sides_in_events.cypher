// Who stood against whom in events
// Pairs of actors on different sides of one event, most often first: rivals that no sentence calls so.
MATCH (one:Actor)-[here:TOOK_PART]->(event:Event)<-[there:TOOK_PART]-(other:Actor)
WHERE here.side < there.side AND one <> other
RETURN one.name AS one, other.name AS other, count(DISTINCT event) AS events,
       collect(DISTINCT event.title)[..5] AS among_them
ORDER BY events DESC, one, other
LIMIT 50
