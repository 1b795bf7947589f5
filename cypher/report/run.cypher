// One run with the report that it made
// :params {id: "weekly@2025-07-07T06:00:00Z"}
MATCH (r:ReportRun {id: $id})
RETURN r {.id, .definition, .due, .cause, .state, .attempts, .started, .finished, .error, .delivered, .title, .since,
          .until, .digest, .worker} AS run, r.content AS content
