// Make a run for each cause of an alert, those that are there already left as they are
// :params {report: "splits", seen: 7, rows: [{"id": "splits@c", "cause": "c", "title": "A split from B", "until": "2025-06-20", "state": "waiting"}]}
MERGE (d:ReportDefinition {name: $report})
SET d.seen = CASE WHEN d.seen > $seen THEN d.seen ELSE $seen END
WITH d
UNWIND $rows AS row
MERGE (r:ReportRun {definition: $report, cause: row.cause})
ON CREATE SET r.id = row.id, r.state = row.state, r.attempts = 0, r.title = row.title, r.until = date(row.until)
RETURN count(r) AS runs
