// Runs of reports: one for each definition and due time, one for each definition and cause of an alert
// Whoever is second to make a run waits for the first and then finds it taken.
CREATE CONSTRAINT report_run_id IF NOT EXISTS FOR (n:ReportRun) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT report_run_due IF NOT EXISTS FOR (n:ReportRun) REQUIRE (n.definition, n.due) IS UNIQUE;
CREATE CONSTRAINT report_run_cause IF NOT EXISTS FOR (n:ReportRun) REQUIRE (n.definition, n.cause) IS UNIQUE;
CREATE CONSTRAINT report_definition_name IF NOT EXISTS FOR (n:ReportDefinition) REQUIRE n.name IS UNIQUE;
CREATE INDEX report_run_state IF NOT EXISTS FOR (n:ReportRun) ON (n.state);
UNWIND ['ReportRun', 'ReportDefinition'] AS label
CALL db.createLabel(label) RETURN count(*);
UNWIND [
  'definition', 'due', 'cause', 'state', 'worker', 'lease_until', 'attempts', 'not_before', 'started', 'finished',
  'error', 'content', 'digest', 'delivered', 'claimed', 'watched_from', 'seen', 'title', 'since', 'until', 'settings'
] AS property
CALL db.createProperty(property) RETURN count(*)
