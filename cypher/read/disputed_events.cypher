// Events on whose losses the accounts differ most
// Looks at the latest events only, so that it costs the same however large the graph is.
// :params {events: 500, limit: 5}
MATCH (e:Event) WHERE e.from > date('1000-01-01')
WITH e ORDER BY e.from DESC LIMIT $events
MATCH (e)<-[:TELLS_OF]-(:EventMention)<-[:ABOUT]-(c:MeasureClaim)-[:STATED_IN]->(a:Article)
OPTIONAL MATCH (c)-[:OF]->(o:Party)
OPTIONAL MATCH (o)-[:REFERS_TO]->(loser:Actor)
OPTIONAL MATCH (c)-[:CLAIMANT]->(p:Party)
OPTIONAL MATCH (p)-[:REFERS_TO]->(who:Actor)
WITH e, c.measure AS measure, coalesce(loser.name, o.name, 'people') AS of,
     collect(DISTINCT coalesce(who.name, p.name, a.origin)) AS told, min(coalesce(c.min, c.max)) AS lowest,
     max(coalesce(c.max, c.min)) AS highest
WHERE size(told) > 1 AND highest > lowest
WITH e, measure, of, size(told) AS accounts, lowest, highest ORDER BY accounts DESC, highest - lowest DESC
WITH e, collect({measure: measure, of: of, accounts: accounts, lowest: lowest, highest: highest}) AS figures
RETURN e {.id, .type, .title, .from, .to, .precision, .place_name, .articles} AS event, head(figures) AS figure
ORDER BY figure.accounts DESC, figure.highest - figure.lowest DESC, e.id
LIMIT $limit
