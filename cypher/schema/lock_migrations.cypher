// Hold the lock under which migrations are applied
// Rolled back by whoever holds it; all others that start meanwhile wait for its uniqueness.
MERGE (l:Lock {name: 'migrations'})
SET l.taken = 0
