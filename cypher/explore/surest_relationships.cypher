// What is surest, as a drawing
// Relationships from so much confidence on that nobody disputes: the field without its doubtful lines.
WITH 0.7 AS least
MATCH path = (:Actor)-[tie]->(:Actor|Place)
WHERE tie.confidence >= least AND NOT tie.disputed
RETURN path
ORDER BY tie.confidence DESC
LIMIT 100
