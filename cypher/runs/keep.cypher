// Keep the report that a run made, if the worker holds the run still, and hold it a while longer
// :params {id: "weekly@2025-07-07T06:00:00Z", worker: "w", lease: 60000, content: "", digest: "", title: "", since: "2025-06-30", until: "2025-07-06"}
MATCH (r:ReportRun {id: $id})
SET r.claimed = coalesce(r.claimed, 0) + 1
WITH r
WHERE r.state = 'running' AND r.worker = $worker
SET r.content = $content, r.digest = $digest, r.title = $title, r.since = date($since), r.until = date($until),
    r.lease_until = datetime.realtime() + duration({milliseconds: $lease})
RETURN r.id AS id
