// One decision
// :params {id: "d"}
MATCH (d:Decision {id: $id})
RETURN d {.*} AS decision
