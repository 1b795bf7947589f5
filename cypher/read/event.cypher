// One event, where it was and which articles tell of it
// :params {id: "event"}
MATCH (e:Event {id: $id})
OPTIONAL MATCH (e)-[:AT]->(p:Place)
RETURN e {.*} AS event, p {.id, .name, .country, .lat, .lon} AS place,
       COLLECT {
         MATCH (e)<-[:TELLS_OF]-(:EventMention)-[:TOLD_IN]->(a:Article)
         WITH DISTINCT a
         ORDER BY a.published, a.id
         RETURN a {.id, .title, .publisher, .published, .url, .origin}
       } AS articles
