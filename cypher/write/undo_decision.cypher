// Take a decision out of force
// :params {id: "d", author: "analyst", at: "2025-06-15T12:00:00Z"}
MATCH (d:Decision {id: $id})
SET d.undone_by = $author, d.undone_at = datetime($at)
