// How often anything was ingested or decided: grows with every batch
// :params {lock: "resolution"}
MATCH (l:Lock {name: $lock})
RETURN l.taken AS batches
