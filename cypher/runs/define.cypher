// Keep a definition of a report
// :params {report: "weekly", settings: "{}"}
MERGE (d:ReportDefinition {name: $report})
SET d.settings = $settings
RETURN d.name AS name
