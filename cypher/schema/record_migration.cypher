// Record that a migration was applied
// :params {number: 1, title: "Identities are unique"}
MERGE (m:Migration {number: $number})
ON CREATE SET m.title = $title, m.applied_at = datetime()
