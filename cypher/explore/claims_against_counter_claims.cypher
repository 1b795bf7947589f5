// Claims against counter-claims
// Relationships that somebody asserts and somebody denies, word for word.
MATCH (no:RelationClaim {stance: 'denies'})-[:STATED_IN]->(denied_in:Article)
MATCH (yes:RelationClaim {relation: no.relation})-[:STATED_IN]->(asserted_in:Article)
WHERE yes.stance <> 'denies'
OPTIONAL MATCH (no)-[:CLAIMANT]->(denier:Party)
OPTIONAL MATCH (yes)-[:CLAIMANT]->(asserter:Party)
RETURN no.relation AS relationship, coalesce(asserter.name, asserted_in.publisher) AS says_so, yes.quote AS words,
       coalesce(denier.name, denied_in.publisher) AS denies_it, no.quote AS counter_words
ORDER BY relationship
