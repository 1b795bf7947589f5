// What is claimed about the losses in an event
// :params {event: "event"}
MATCH (:Event {id: $event})<-[:TELLS_OF]-(:EventMention)<-[:ABOUT]-(c:MeasureClaim)-[:STATED_IN]->(a:Article)
OPTIONAL MATCH (c)-[:CLAIMANT]->(p:Party)
OPTIONAL MATCH (p)-[:REFERS_TO]->(who:Actor)
OPTIONAL MATCH (c)-[:OF]->(o:Party)
OPTIONAL MATCH (o)-[:REFERS_TO]->(loser:Actor)
OPTIONAL MATCH (c)-[:BY]->(b:Party)
OPTIONAL MATCH (b)-[:REFERS_TO]->(author:Actor)
RETURN c {.*} AS claim, a {.id, .title, .publisher, .published, .url, .origin} AS article,
       CASE WHEN p IS NULL THEN null ELSE {id: who.id, name: p.name} END AS claimant,
       CASE WHEN o IS NULL THEN null ELSE {id: loser.id, name: coalesce(loser.name, o.name)} END AS of,
       CASE WHEN b IS NULL THEN null ELSE {id: author.id, name: coalesce(author.name, b.name)} END AS by
ORDER BY c.id
