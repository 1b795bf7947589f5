// Ids of mentions of happenings dated to some days in some countries
// :params {days: [{"country": "ML", "day": "2024-07-26"}]}
UNWIND $days AS block
MATCH (m:EventMention)
USING INDEX m:EventMention(country, earliest)
WHERE m.country = block.country AND m.earliest = date(block.day) AND m.latest = m.earliest
RETURN DISTINCT m.id AS id
