// All claims behind some relationships
// :params {relations: ["jnim|FIGHTS|malian-army"]}
UNWIND $relations AS relation
MATCH (c:RelationClaim {relation: relation})-[:STATED_IN]->(a:Article)
OPTIONAL MATCH (c)-[:CLAIMANT]->(p:Party)
OPTIONAL MATCH (p)-[:REFERS_TO]->(who:Actor)
OPTIONAL MATCH (origin:Article {id: a.origin})
RETURN relation, c.id AS id, c.stance AS stance, c.confidence AS confidence, c.from AS from, c.to AS to,
       c.precision AS precision, coalesce(c.ongoing, false) AS ongoing, c.ruling AS ruling, a.published AS published,
       coalesce(origin.agency, origin.publisher, a.origin) AS source, a.publisher AS publisher,
       coalesce(who.id, p.name) AS claimant, p.named AS claimant_named
ORDER BY relation, id
