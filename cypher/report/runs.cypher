// Runs of one report or of all, the latest first
// :params {definition: null, limit: 20}
MATCH (r:ReportRun)
WHERE r.id > '' AND ($definition IS NULL OR r.definition = $definition)
RETURN r {.id, .definition, .due, .cause, .state, .attempts, .started, .finished, .error, .delivered, .title, .since,
          .until, .digest, .worker} AS run
ORDER BY coalesce(r.due, r.finished) DESC, r.id
LIMIT $limit
