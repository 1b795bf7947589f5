// Which of some articles are in the graph, and by which reader they were read
// :params {ids: ["example"]}
UNWIND $ids AS id
MATCH (a:Article {id: id})
RETURN a.id AS id, a.reader AS reader
