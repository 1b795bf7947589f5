// Claims about the relations of some actors, as far as articles had told by a day
// Subject, object and place are named as the graph names them now; `source` is the independent origin.
// :params {actors: ["azawad-liberation-front"], until: "2025-06-30"}
UNWIND $actors AS id
MATCH (:Actor {id: id})<-[:REFERS_TO]-(:Party)<-[:SUBJECT|OBJECT]-(c:RelationClaim)-[:STATED_IN]->(a:Article)
WHERE c.relation IS NOT NULL AND a.published <= date($until)
WITH DISTINCT c, a
OPTIONAL MATCH (c)-[:CLAIMANT]->(p:Party)
OPTIONAL MATCH (p)-[:REFERS_TO]->(who:Actor)
OPTIONAL MATCH (origin:Article {id: a.origin})
RETURN c.id AS id, c.relation AS relation, c.stance AS stance, c.confidence AS confidence, c.ruling AS ruling,
       c.from AS from, c.to AS to, c.precision AS precision, coalesce(c.ongoing, false) AS ongoing, c.quote AS quote,
       c.speaker AS speaker, coalesce(who.id, p.name) AS claimant, p.named AS claimant_named,
       coalesce(who.name, p.name) AS claimant_name, who.id AS claimant_id, a.published AS published, a.publisher AS publisher,
       a {.id, .title, .publisher, .published, .url} AS article,
       coalesce(origin.agency, origin.publisher, a.origin) AS source
ORDER BY relation, id
