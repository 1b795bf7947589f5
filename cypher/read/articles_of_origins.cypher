// Articles that count as reprints of some articles, and these themselves
// :params {ids: ["example"]}
UNWIND $ids AS id
MATCH (a:Article {origin: id})
RETURN DISTINCT a.id AS id, a.published AS published, a.origin AS origin
