// Keep what a person decided
// :params {id: "d", properties: {"kind": "reject claim", "author": "analyst", "reason": "misread", "arguments": "{}"}}
MERGE (d:Decision {id: $id})
SET d += $properties
