// Articles that count once
// Near copies of an earlier article: together they are one source.
MATCH (copy:Article)
WHERE copy.origin <> copy.id
MATCH (origin:Article {id: copy.origin})
RETURN origin.title AS origin, origin.publisher AS first_in, copy.title AS copy, copy.publisher AS again_in
