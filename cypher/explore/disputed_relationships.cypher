// What is disputed, as a drawing
// Relationships that somebody denies, or whose end is told in two ways.
MATCH path = (:Actor)-[tie]->(:Actor|Place)
WHERE tie.disputed
RETURN path
ORDER BY tie.confidence DESC
LIMIT 100
