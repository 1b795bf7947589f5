// Make the runs that have fallen due, those that are there already left as they are
// :params {report: "weekly", until: "2025-07-07T06:00:00Z", rows: [{"id": "weekly@2025-07-07T06:00:00Z", "due": "2025-07-07T06:00:00Z", "state": "waiting"}]}
MERGE (d:ReportDefinition {name: $report})
SET d.watched_from = CASE WHEN d.watched_from > datetime($until) THEN d.watched_from ELSE datetime($until) END
WITH d
UNWIND $rows AS row
MERGE (r:ReportRun {definition: $report, due: datetime(row.due)})
ON CREATE SET r.id = row.id, r.state = row.state, r.attempts = 0
RETURN count(r) AS runs
