// Forget a definition that was made through the API; its runs stay
// :params {report: "weekly"}
MATCH (d:ReportDefinition {name: $report})
WHERE d.settings IS NOT NULL
WITH d, d.name AS name
DELETE d
RETURN name
