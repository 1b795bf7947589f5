// Remove the claims stated and the happenings told in some articles
// :params {ids: ["example"]}
UNWIND $ids AS id
MATCH (:Article {id: id})<-[:STATED_IN|TOLD_IN]-(n:Claim|EventMention)
DETACH DELETE n
