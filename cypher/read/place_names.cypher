// Names of places by id
// :params {ids: ["named-kidal-ml"]}
UNWIND $ids AS id
MATCH (p:Place {id: id})
RETURN p.id AS id, p.names AS names
