// Drop those of some actors that no party refers to any more
// :params {ids: ["jnim"]}
UNWIND $ids AS id
MATCH (a:Actor {id: id})
WHERE NOT EXISTS { (a)<-[:REFERS_TO]-() }
DETACH DELETE a
