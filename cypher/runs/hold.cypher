// Hold a run a while longer, noting whom the report has reached, if the worker holds it still
// :params {id: "weekly@2025-07-07T06:00:00Z", worker: "w", lease: 60000, reached: null}
MATCH (r:ReportRun {id: $id})
SET r.claimed = coalesce(r.claimed, 0) + 1
WITH r
WHERE r.state = 'running' AND r.worker = $worker
SET r.lease_until = datetime.realtime() + duration({milliseconds: $lease}),
    r.delivered = coalesce(r.delivered, []) + CASE WHEN $reached IS NULL THEN [] ELSE [$reached] END
RETURN r.id AS id
