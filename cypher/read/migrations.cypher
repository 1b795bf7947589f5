// Migrations applied to this graph
MATCH (m:Migration)
WHERE m.number > 0
RETURN m.number AS number, m.title AS title
ORDER BY number
