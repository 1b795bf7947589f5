// Note since when a report is watched for due times, unless that is known
// :params {report: "weekly", now: "2025-07-01T06:00:00Z"}
MERGE (d:ReportDefinition {name: $report})
ON CREATE SET d.watched_from = datetime($now)
RETURN coalesce(d.watched_from, datetime($now)) AS watched_from, d.seen AS seen
