// Who leads, founded and speaks for whom
// Persons and their organisations.
MATCH path = (:Actor)-[:LED_BY|FOUNDED_BY|SPOKEN_FOR_BY]->(:Person)
RETURN path
LIMIT 200
