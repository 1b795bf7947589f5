// Drop those of some events that no mention tells of any more
// :params {ids: ["m"]}
UNWIND $ids AS id
MATCH (e:Event {id: id})
WHERE NOT EXISTS { (e)<-[:TELLS_OF]-() }
DETACH DELETE e
