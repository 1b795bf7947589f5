// Ids of the actors at home in some countries
// :params {countries: ["ML"]}
UNWIND $countries AS country
MATCH (a:Actor {country: country})
RETURN a.id AS id
ORDER BY id
