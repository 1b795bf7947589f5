// Forebears that two groups have in common
// From whom both came, and by which ways.
WITH 'jamaat-nusrat-al-islam-wal-muslimin' AS one, 'al-mourabitoun' AS other
MATCH ways = (:Actor {id: one})-[:SUCCEEDS|FORMED_FROM|SPLIT_FROM|RENAMED_FROM*0..5]->(forebear:Actor)
MATCH also = (:Actor {id: other})-[:SUCCEEDS|FORMED_FROM|SPLIT_FROM|RENAMED_FROM*0..5]->(forebear)
RETURN ways, also
