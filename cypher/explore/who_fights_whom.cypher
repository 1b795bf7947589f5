// Who fights whom
// The whole field at once; each line says how sure it is, and whether somebody denies it.
MATCH path = (:Actor)-[:FIGHTS]->(:Actor)
RETURN path
LIMIT 300
