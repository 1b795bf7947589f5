// Runs that wait or whose worker may have died, oldest first
// :params {limit: 100}
UNWIND ['waiting', 'running'] AS state
MATCH (r:ReportRun {state: state})
WHERE (state = 'waiting' AND (r.not_before IS NULL OR r.not_before <= datetime()))
   OR (state = 'running' AND r.lease_until < datetime())
RETURN r.id AS id, r.definition AS definition, r.due AS due, r.cause AS cause, r.title AS title, r.until AS until
ORDER BY due, id
LIMIT $limit
