// Lineage as it could be known on a day
// Not what was so, but what articles published by that day had reported.
WITH 'al-mourabitoun' AS id, date('2013-12-31') AS known_at
MATCH path = (:Actor {id: id})-[:SUCCEEDS|FORMED_FROM|SPLIT_FROM|RENAMED_FROM|MERGED_INTO*1..5]-(:Actor)
WHERE all(step IN relationships(path) WHERE step.first_reported <= known_at)
RETURN path
