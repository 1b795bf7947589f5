// Forget what some claims were derived to support, and what people ruled on them
// :params {ids: ["c"]}
UNWIND $ids AS id
MATCH (c:Claim {id: id})
REMOVE c.relation, c.ruling
