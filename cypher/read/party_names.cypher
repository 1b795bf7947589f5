// The names that articles use for some parties
// :params {ids: ["p"]}
UNWIND $ids AS id
MATCH (p:Party {id: id})
RETURN p.id AS id, COLLECT { MATCH (p)<-[m:MENTIONS]-() RETURN m.names } AS names
