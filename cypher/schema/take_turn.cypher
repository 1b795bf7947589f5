// Take the turn to migrate, for two minutes, unless somebody else has it
// A lease, not a lock that is held: an open transaction would hold up the building of indexes. The first SET waits for
// whoever asks at the same time.
// :params {owner: "process"}
MERGE (l:Lock {name: 'migrations'})
SET l.asked = datetime()
WITH l
WHERE l.owner IS NULL OR l.owner = $owner OR l.until < datetime()
SET l.owner = $owner, l.until = datetime() + duration({seconds: 120})
RETURN l.owner AS owner
