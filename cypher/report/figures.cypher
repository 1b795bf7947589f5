// Figures that concern some actors, as far as articles had told by a day
// Those about their losses, by their hand, in their words, or about an event that they took part in.
// :params {actors: ["azawad-liberation-front"], until: "2025-06-30"}
UNWIND $actors AS id
MATCH (actor:Actor {id: id})<-[:REFERS_TO]-(p:Party)
CALL (p) {
  MATCH (p)<-[:OF|BY|CLAIMANT]-(c:MeasureClaim)
  RETURN c
  UNION
  MATCH (p)<-[:SUBJECT]-(:ParticipationClaim)-[:ABOUT]->(:EventMention)-[:TELLS_OF]->(:Event)<-[:TELLS_OF]-(:EventMention)<-[:ABOUT]-(c:MeasureClaim)
  RETURN c
}
WITH DISTINCT c
MATCH (c)-[:STATED_IN]->(a:Article)
WHERE a.published <= date($until)
OPTIONAL MATCH (c)-[:ABOUT]->(:EventMention)-[:TELLS_OF]->(e:Event)
OPTIONAL MATCH (c)-[:OF]->(o:Party)
OPTIONAL MATCH (o)-[:REFERS_TO]->(loser:Actor)
OPTIONAL MATCH (c)-[:CLAIMANT]->(w:Party)
OPTIONAL MATCH (w)-[:REFERS_TO]->(who:Actor)
OPTIONAL MATCH (origin:Article {id: a.origin})
RETURN c.id AS id, e.id AS event, e.type AS type, e.from AS from, e.place_name AS place, c.measure AS measure,
       c.min AS min, c.max AS max, coalesce(c.approximate, false) AS approximate, c.literal AS literal,
       c.stance AS stance, c.confidence AS confidence, c.ruling AS ruling, c.quote AS quote, c.speaker AS speaker,
       coalesce(loser.name, o.name) AS loser, coalesce(loser.id, o.name) AS loser_id,
       coalesce(who.name, w.name) AS claimant, who.id AS claimant_id,
       a {.id, .title, .publisher, .published, .url} AS article,
       coalesce(origin.agency, origin.publisher, a.origin) AS source
ORDER BY from, event, id
