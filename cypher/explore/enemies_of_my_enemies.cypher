// Enemies of my enemies
// Who fights the same as an actor does, without a line between the two.
WITH 'azawad-liberation-front' AS id
MATCH (me:Actor {id: id})-[:FIGHTS]-(enemy:Actor)-[:FIGHTS]-(other:Actor)
WHERE other <> me AND NOT EXISTS { (me)-[:FIGHTS|ALLIED_WITH]-(other) }
RETURN other.name AS other, collect(DISTINCT enemy.name) AS common_enemies
ORDER BY size(common_enemies) DESC, other
