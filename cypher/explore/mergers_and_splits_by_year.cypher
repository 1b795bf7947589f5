// Mergers and splits by year
// Every step of a lineage, by the year in which it happened or, where no day is told, was first reported.
MATCH (newer:Actor)-[step:SUCCEEDS|FORMED_FROM|SPLIT_FROM|RENAMED_FROM|MERGED_INTO]->(older:Actor)
WITH coalesce(step.since, step.first_reported).year AS year, type(step) AS step, newer.name + ' / ' + older.name AS pair
RETURN year, step, count(*) AS times, collect(pair) AS pairs
ORDER BY year, step
