// What is claimed about who took part in an event
// :params {event: "event"}
MATCH (:Event {id: $event})<-[:TELLS_OF]-(:EventMention)<-[:ABOUT]-(c:ParticipationClaim)-[:STATED_IN]->(a:Article)
MATCH (c)-[:SUBJECT]->(s:Party)
OPTIONAL MATCH (s)-[:REFERS_TO]->(actor:Actor)
OPTIONAL MATCH (c)-[:CLAIMANT]->(p:Party)
OPTIONAL MATCH (p)-[:REFERS_TO]->(who:Actor)
RETURN c {.*} AS claim, a {.id, .title, .publisher, .published, .url, .origin} AS article,
       CASE WHEN p IS NULL THEN null ELSE {id: who.id, name: p.name} END AS claimant,
       {id: actor.id, name: coalesce(actor.name, s.name)} AS subject
ORDER BY c.id
