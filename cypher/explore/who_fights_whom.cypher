// Who fights whom
// The whole field at once; a dashed line is one that somebody denies.
MATCH path = (:Actor)-[:FIGHTS]->(:Actor)
RETURN path
LIMIT 300
