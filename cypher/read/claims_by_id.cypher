// Relation claims by id, with where they are written and who says so
// :params {ids: ["c"]}
UNWIND $ids AS id
MATCH (c:Claim:RelationClaim {id: id})-[:STATED_IN]->(a:Article)
OPTIONAL MATCH (c)-[:CLAIMANT]->(p:Party)
OPTIONAL MATCH (p)-[:REFERS_TO]->(who:Actor)
RETURN c {.*} AS claim, a {.id, .title, .publisher, .published, .url, .origin} AS article,
       CASE WHEN p IS NULL THEN null ELSE {id: who.id, name: p.name} END AS claimant
