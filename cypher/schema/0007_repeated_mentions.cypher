// An article that mentions one actor as several parties counts once
CALL db.createRelationshipType('MENTIONS_AGAIN') RETURN count(*)
