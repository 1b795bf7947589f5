// Say what became of a run, if the worker holds it still; `wait` milliseconds until it may be tried again
// :params {id: "weekly@2025-07-07T06:00:00Z", worker: "w", state: "done", error: null, wait: 0}
MATCH (r:ReportRun {id: $id})
SET r.claimed = coalesce(r.claimed, 0) + 1
WITH r
WHERE r.state = 'running' AND r.worker = $worker
SET r.state = $state, r.error = $error, r.finished = datetime.realtime(),
    r.not_before = datetime.realtime() + duration({milliseconds: $wait})
RETURN r {.id, .definition, .due, .cause, .state, .attempts, .started, .finished, .error, .delivered, .title, .since,
          .until, .digest, .worker} AS run
