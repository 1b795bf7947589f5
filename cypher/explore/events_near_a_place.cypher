// What happened near a place
// Events within so many kilometres, nearest first.
WITH point({latitude: 18.44, longitude: 1.41}) AS kidal, 150 AS kilometres
MATCH (place:Place)<-[:AT]-(event:Event)
WHERE point.distance(place.location, kidal) <= kilometres * 1000
RETURN event.title AS event, toString(event.from) AS day, place.name AS place,
       round(point.distance(place.location, kidal) / 1000) AS kilometres_away
ORDER BY kilometres_away, day
