// Make a run that somebody asked for, to be taken by whoever is first
// :params {id: "weekly@2025-07-07T06:12:13Z", definition: "weekly", due: "2025-07-07T06:12:13Z"}
MERGE (r:ReportRun {definition: $definition, due: datetime($due)})
ON CREATE SET r.id = $id, r.state = 'waiting', r.attempts = 0
RETURN r.id AS id
