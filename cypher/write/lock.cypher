// Be the only one who resolves and derives
// Held until the transaction ends: what a batch reads to decide upon stays true until its decisions are written.
// :params {lock: "resolution"}
MERGE (l:Lock {name: $lock})
SET l.taken = coalesce(l.taken, 0) + 1
