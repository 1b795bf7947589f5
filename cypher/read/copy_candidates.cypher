// Articles that share a fingerprint with some articles
// :params {ids: ["example"]}
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:BEARS]->(:Fingerprint)<-[:BEARS]-(b:Article)
WHERE b.id <> a.id
RETURN DISTINCT a.id AS one, b.id AS other
