// One relationship by the name that claims know it under
// :params {relation: "africa-corps|SUCCEEDS|wagner-group"}
WITH split($relation, '|') AS named
MATCH (s:Actor {id: named[0]})-[r]->(o:Actor|Place {id: named[2]})
WHERE type(r) = named[1]
RETURN s.id AS subject, type(r) AS predicate, o.id AS object, properties(r) AS properties,
       s.name AS subject_name, o.name AS object_name
