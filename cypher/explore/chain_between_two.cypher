// How two actors are connected
// The shortest chains between them, whatever the relationships.
WITH 'azawad-liberation-front' AS one, 'al-qaida-in-the-islamic-maghreb' AS other
MATCH (start:Actor {id: one})
MATCH (end:Actor {id: other})
MATCH path = allShortestPaths((start)-[*..6]-(end))
WHERE all(node IN nodes(path) WHERE node:Actor)
RETURN path
LIMIT 20
