// Keep what near copies of articles are found by
// :params {rows: [{"id": "example", "fingerprints": ["00ff"]}]}
UNWIND $rows AS row
MATCH (a:Article {id: row.id})
UNWIND row.fingerprints AS print
MERGE (f:Fingerprint {id: print})
MERGE (a)-[:BEARS]->(f)
