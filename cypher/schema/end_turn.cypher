// Let others migrate
// :params {owner: "process"}
MATCH (l:Lock {name: 'migrations', owner: $owner})
DELETE l
