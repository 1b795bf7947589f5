// Ids of mentions of happenings in which some parties took part
// :params {parties: ["p"]}
UNWIND $parties AS id
MATCH (:Party {id: id})<-[:SUBJECT]-(:ParticipationClaim)-[:ABOUT]->(m:EventMention)
RETURN DISTINCT m.id AS id
