// Texts of articles, to be compared
// :params {ids: ["example"]}
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.text AS text, a.origin AS origin
