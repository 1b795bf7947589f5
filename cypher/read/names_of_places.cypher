// The names that articles use for some places
// :params {ids: ["named-kidal-ml"]}
UNWIND $ids AS id
MATCH (p:Place {id: id})
RETURN p.id AS id, COLLECT { MATCH (p)<-[m:NAMES]-() RETURN m.names } AS names
