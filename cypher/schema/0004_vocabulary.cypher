// Every label, relationship type and property is known from the start
// Neo4j remarks on names it has not met; in an empty graph that would be all of them, now only misspelt ones are.
UNWIND [
  'Article', 'Party', 'Name', 'EventMention', 'Claim', 'RelationClaim', 'MeasureClaim', 'ParticipationClaim', 'Place',
  'Decision', 'Actor', 'Event', 'Fingerprint', 'Lock', 'Migration',
  'ArmedGroup', 'StateForce', 'PrivateMilitary', 'Government', 'Coalition', 'Community', 'Person', 'Organization'
] AS label
CALL db.createLabel(label) RETURN count(*);
UNWIND [
  'STATED_IN', 'SUBJECT', 'OBJECT', 'ABOUT', 'OF', 'BY', 'CLAIMANT', 'TOLD_IN', 'AT', 'MENTIONS', 'KNOWN_AS',
  'REFERS_TO', 'TELLS_OF', 'TOOK_PART', 'BEARS', 'NAMES',
  'SUCCEEDS', 'FORMED_FROM', 'SPLIT_FROM', 'MERGED_INTO', 'RENAMED_FROM', 'PART_OF', 'SUBORDINATE_TO',
  'AFFILIATED_WITH', 'SUPPORTS', 'ALLIED_WITH', 'FIGHTS', 'LED_BY', 'FOUNDED_BY', 'SPOKEN_FOR_BY', 'DRAWN_FROM',
  'OPERATES_IN', 'CONTROLS', 'WITHDREW_FROM'
] AS type
CALL db.createRelationshipType(type) RETURN count(*);
UNWIND [
  'agency', 'applied_at', 'approximate', 'arguments', 'articles', 'asked', 'author', 'channel', 'claims', 'confidence',
  'context', 'count', 'country', 'disputed', 'earliest', 'end', 'ended_by', 'ends', 'ends_reported',
  'first_reported', 'from', 'id', 'key', 'keys', 'kind', 'language', 'last_reported', 'lat', 'latest',
  'literal', 'location', 'lon', 'made_at', 'max', 'measure', 'min', 'name', 'named', 'names', 'number',
  'ongoing', 'origin', 'owner', 'place_name', 'precision', 'predicate', 'published', 'publisher', 'quote', 'reader',
  'reason', 'relation', 'role', 'ruling', 'sentences', 'side', 'since', 'sources', 'speaker', 'stance', 'stances',
  'start', 'starts', 'starts_reported', 'taken', 'text', 'title', 'to', 'type', 'undone_at', 'undone_by', 'until',
  'url', 'wide', 'wikidata'
] AS property
CALL db.createProperty(property) RETURN count(*)
