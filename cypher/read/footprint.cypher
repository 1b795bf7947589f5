// What rests on some articles: all that has to be looked at again when they go
// :params {ids: ["example"]}
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.origin AS origin,
       COLLECT { MATCH (a)<-[:STATED_IN]-(c:RelationClaim) WHERE c.relation IS NOT NULL RETURN DISTINCT c.relation } AS relations,
       COLLECT { MATCH (a)<-[:TOLD_IN]-(:EventMention)-[:TELLS_OF]->(e:Event) RETURN DISTINCT e.id } AS events,
       COLLECT { MATCH (a)<-[:TOLD_IN]-(m:EventMention) RETURN m.id } AS mentions,
       COLLECT { MATCH (a)-[:MENTIONS]->(p:Party) RETURN p.id } AS parties,
       COLLECT { MATCH (a)-[:MENTIONS]->(:Party)-[:REFERS_TO]->(actor:Actor) RETURN DISTINCT actor.id } AS actors
