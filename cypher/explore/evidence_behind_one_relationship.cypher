// Evidence behind one relationship
// Every claim for and against it, as a graph: who says it, in which article.
WITH 'africa-corps|SUCCEEDS|wagner-group' AS relation
MATCH path = (article:Article)<-[:STATED_IN]-(claim:RelationClaim {relation: relation})-[:SUBJECT|OBJECT|CLAIMANT]->(:Party)
OPTIONAL MATCH named = (claim)-[:SUBJECT|OBJECT|CLAIMANT]->(:Party)-[:REFERS_TO]->(:Actor)
RETURN path, named
