// Who takes part in some events, claim by claim
// :params {events: ["m"]}
UNWIND $events AS id
MATCH (e:Event {id: id})<-[:TELLS_OF]-(:EventMention)<-[:ABOUT]-(c:ParticipationClaim)
MATCH (c)-[:SUBJECT]->(:Party)-[:REFERS_TO]->(a:Actor)
MATCH (c)-[:STATED_IN]->(article:Article)
OPTIONAL MATCH (c)-[:CLAIMANT]->(p:Party)
OPTIONAL MATCH (p)-[:REFERS_TO]->(who:Actor)
OPTIONAL MATCH (origin:Article {id: article.origin})
RETURN e.id AS event, a.id AS actor, c.role AS role, c.side AS side, c.id AS id, c.stance AS stance,
       c.confidence AS confidence, c.ruling AS ruling, article.publisher AS publisher, coalesce(who.id, p.name) AS claimant,
       coalesce(origin.agency, origin.publisher, article.origin) AS source
ORDER BY event, actor, role, id
