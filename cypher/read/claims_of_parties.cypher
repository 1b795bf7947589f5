// Relation claims that some parties are subject, object or claimant of
// :params {parties: ["p"]}
UNWIND $parties AS id
MATCH (:Party {id: id})<-[:SUBJECT|OBJECT|CLAIMANT]-(c:RelationClaim)
RETURN DISTINCT c.id AS id
