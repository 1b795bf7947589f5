// Keep places
// :params {rows: [{"id": "named-kidal-ml", "name": "Kidal", "names": ["Kidal"], "country": "ML", "lat": 18.44, "lon": 1.41, "wide": false}]}
UNWIND $rows AS row
MERGE (p:Place {id: row.id})
SET p.name = row.name, p.names = row.names, p.country = row.country, p.lat = row.lat, p.lon = row.lon, p.wide = row.wide,
    p.location = point({latitude: row.lat, longitude: row.lon})
