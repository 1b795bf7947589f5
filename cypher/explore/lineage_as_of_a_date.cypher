// Lineage as it stood on a day
// Steps dated after that day, and what lies beyond them, are left out; steps without a date may have been.
WITH 'jamaat-nusrat-al-islam-wal-muslimin' AS id, date('2014-12-31') AS as_of
MATCH path = (:Actor {id: id})-[:SUCCEEDS|FORMED_FROM|SPLIT_FROM|RENAMED_FROM|MERGED_INTO*1..5]-(:Actor)
WHERE all(step IN relationships(path) WHERE step.since IS NULL OR step.since <= as_of)
RETURN path
