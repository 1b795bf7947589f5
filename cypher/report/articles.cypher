// Articles published up to a day, with how much was found in each
// :params {until: "2025-06-30"}
MATCH (a:Article)
WHERE a.published <= date($until)
OPTIONAL MATCH (origin:Article {id: a.origin})
RETURN a {.id, .title, .publisher, .published, .url} AS article, a.origin AS origin, a.sentences AS sentences,
       a.reader AS reader, a.language AS language, coalesce(origin.agency, origin.publisher, a.origin) AS source,
       COUNT { (a)<-[:STATED_IN]-(:RelationClaim) } AS relations,
       COUNT { (a)<-[:STATED_IN]-(:MeasureClaim) } AS figures,
       COUNT { (a)<-[:TOLD_IN]-(:EventMention) } AS events
ORDER BY article.published, article.id
