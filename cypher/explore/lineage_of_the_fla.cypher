// Lineage of the Azawad Liberation Front
// Whom it came from and what came of it, up to four steps away. Put another id in the first line.
WITH 'azawad-liberation-front' AS id
MATCH path = (:Actor {id: id})-[:SUCCEEDS|FORMED_FROM|SPLIT_FROM|RENAMED_FROM|MERGED_INTO*1..4]-(:Actor)
RETURN path
