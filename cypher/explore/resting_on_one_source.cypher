// What rests on a single source
// Relationships that one publisher alone reports: the first to check.
MATCH (one:Actor)-[tie]->(other:Actor)
WHERE tie.sources = 1 AND type(tie) <> 'TOOK_PART'
RETURN one.name AS one, type(tie) AS tie, other.name AS other, round(tie.confidence, 2) AS confidence,
       toString(tie.first_reported) AS reported
ORDER BY confidence, one
LIMIT 50
