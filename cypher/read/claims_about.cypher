// What rests on some claims: relation claims themselves, and the mentions of happenings they are about
// :params {ids: ["c"]}
UNWIND $ids AS id
MATCH (c:Claim {id: id})
OPTIONAL MATCH (c)-[:ABOUT]->(m:EventMention)
RETURN c.id AS id, c:RelationClaim AS relation, m.id AS mention
