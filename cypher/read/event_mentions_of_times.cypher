// Ids of mentions of happenings within wider times that begin between two days
// :params {times: [{"country": "ML", "from": "2024-07-16", "to": "2024-07-26"}]}
UNWIND $times AS time
MATCH (m:EventMention)
USING INDEX m:EventMention(country, earliest)
WHERE m.country = time.country AND date(time.from) <= m.earliest <= date(time.to) AND m.latest > m.earliest
RETURN DISTINCT m.id AS id
