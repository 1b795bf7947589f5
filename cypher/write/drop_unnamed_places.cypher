// Remove those of some places that no article names
// :params {ids: ["named-kidal-ml"]}
UNWIND $ids AS id
MATCH (p:Place {id: id})
WHERE NOT EXISTS { (p)<-[:NAMES]-() }
DETACH DELETE p
