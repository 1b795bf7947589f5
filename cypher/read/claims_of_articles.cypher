// Claims and mentions of happenings of some articles
// :params {ids: ["example"]}
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, COLLECT { MATCH (a)<-[:STATED_IN]-(c:RelationClaim) RETURN c.id } AS relations,
       COLLECT { MATCH (a)<-[:TOLD_IN]-(m:EventMention) RETURN m.id } AS mentions
