// Mentions of happenings by id
// :params {ids: ["m"]}
UNWIND $ids AS id
MATCH (m:EventMention {id: id})
OPTIONAL MATCH (m)-[:AT]->(p:Place)
OPTIONAL MATCH (m)-[:TELLS_OF]->(e:Event)
RETURN m.id AS id, m.type AS type, m.earliest AS earliest, m.latest AS latest, m.published AS published,
       m.country AS country, m.precision AS precision, m.quote AS quote, p.id AS place, coalesce(p.name, m.place_name) AS place_name,
       p.lat AS lat, p.lon AS lon, p.wide AS wide, e.id AS event,
       COLLECT { MATCH (m)<-[:ABOUT]-(:ParticipationClaim)-[:SUBJECT]->(:Party)-[:REFERS_TO]->(a:Actor)
                 RETURN DISTINCT a.id ORDER BY a.id } AS actors
