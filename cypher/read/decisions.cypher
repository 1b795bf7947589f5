// Decisions, the latest first
// :params {limit: 100}
MATCH (d:Decision)
WHERE d.made_at IS NOT NULL
RETURN d {.*} AS decision
ORDER BY d.made_at DESC, d.id
LIMIT $limit
