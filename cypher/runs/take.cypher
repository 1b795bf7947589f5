// Take a run for a while, unless it is settled or somebody else holds it
// Counting comes first, as it waits for whoever writes the run just now; times are those of the server, so that the
// clocks of workers need not agree.
// :params {id: "weekly@2025-07-07T06:00:00Z", worker: "w", lease: 60000}
MATCH (r:ReportRun {id: $id})
SET r.claimed = coalesce(r.claimed, 0) + 1
WITH r, datetime.realtime() AS now
WHERE (r.state = 'waiting' AND (r.not_before IS NULL OR r.not_before <= now)) OR (r.state = 'running' AND r.lease_until < now)
SET r.state = 'running', r.worker = $worker, r.lease_until = now + duration({milliseconds: $lease}),
    r.attempts = r.attempts + 1, r.started = now
RETURN r.attempts AS attempts, coalesce(r.delivered, []) AS delivered, r.content AS content
