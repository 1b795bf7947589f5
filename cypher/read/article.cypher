// One article, whom it speaks of and what it tells
// :params {id: "dfc9eafeb3524aab"}
MATCH (a:Article {id: $id})
RETURN a {.id, .title, .publisher, .published, .url, .language, .agency, .text, .sentences, .reader, .origin} AS article,
       COLLECT {
         MATCH (a)-[m:MENTIONS]->(p:Party)
         OPTIONAL MATCH (p)-[:REFERS_TO]->(actor:Actor)
         ORDER BY m.count DESC, p.name
         RETURN {id: actor.id, name: coalesce(actor.name, p.name), count: m.count, names: m.names}
       } AS actors,
       COLLECT {
         MATCH (a)<-[:TOLD_IN]-(:EventMention)-[:TELLS_OF]->(e:Event)
         WITH DISTINCT e
         ORDER BY e.from, e.id
         RETURN e {.*}
       } AS events
