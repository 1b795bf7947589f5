// Who is said to have taken part in the events of some actors, as far as articles had told by a day
// :params {actors: ["azawad-liberation-front"], until: "2025-06-30"}
UNWIND $actors AS id
MATCH (:Actor {id: id})<-[:REFERS_TO]-(:Party)<-[:SUBJECT]-(:ParticipationClaim)-[:ABOUT]->(:EventMention)-[:TELLS_OF]->(e:Event)
WITH DISTINCT e
MATCH (e)<-[:TELLS_OF]-(m:EventMention)-[:TOLD_IN]->(a:Article)
WHERE a.published <= date($until)
MATCH (m)<-[:ABOUT]-(c:ParticipationClaim)-[:SUBJECT]->(p:Party)
OPTIONAL MATCH (p)-[:REFERS_TO]->(actor:Actor)
OPTIONAL MATCH (c)-[:CLAIMANT]->(w:Party)
OPTIONAL MATCH (w)-[:REFERS_TO]->(who:Actor)
OPTIONAL MATCH (origin:Article {id: a.origin})
RETURN c.id AS id, e.id AS event, e.type AS type, e.from AS from, e.to AS to, e.precision AS precision,
       e.place_name AS place, c.role AS role, c.side AS side, c.stance AS stance, c.confidence AS confidence,
       c.ruling AS ruling, m.quote AS quote, c.speaker AS speaker, coalesce(actor.id, p.name) AS actor_id,
       coalesce(actor.name, p.name) AS actor, coalesce(who.name, w.name) AS claimant, who.id AS claimant_id,
       a {.id, .title, .publisher, .published, .url} AS article,
       coalesce(origin.agency, origin.publisher, a.origin) AS source
ORDER BY event, id
