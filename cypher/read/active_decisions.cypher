// Decisions in force, in the order in which they were taken
MATCH (d:Decision)
WHERE d.made_at IS NOT NULL AND d.undone_at IS NULL
RETURN d {.*} AS decision
ORDER BY d.made_at, d.id
