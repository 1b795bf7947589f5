// The parties, claims and mentions of happenings of some articles
// :params {ids: ["example"]}
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, COLLECT { MATCH (a)-[:MENTIONS]->(p:Party) RETURN p.id } AS parties,
       COLLECT { MATCH (a)<-[:STATED_IN]-(c:Claim) RETURN c.id } AS claims,
       COLLECT { MATCH (a)<-[:TOLD_IN]-(m:EventMention) RETURN m.id } AS mentions
