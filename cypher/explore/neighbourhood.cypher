// Everything around an actor
// All that stands between it and others, or places; click a line to read how well it is supported.
WITH 'azawad-liberation-front' AS id
MATCH path = (:Actor {id: id})-[tie]-(other:Actor|Place)
WHERE NOT type(tie) IN ['REFERS_TO', 'AT']
RETURN path
