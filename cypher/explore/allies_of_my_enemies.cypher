// Allies of my enemies
// Who stands by those that an actor fights: allied with them, or a supporter of theirs.
WITH 'azawad-liberation-front' AS id
MATCH path = (:Actor {id: id})-[:FIGHTS]-(:Actor)<-[:ALLIED_WITH|SUPPORTS|SUBORDINATE_TO|PART_OF]-(ally:Actor)
WHERE ally.id <> id
RETURN path
