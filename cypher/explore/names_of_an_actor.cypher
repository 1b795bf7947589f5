// Under which names an actor appears
// Each name with the articles that use it: why two mentions are held to be one actor.
WITH 'jamaat-nusrat-al-islam-wal-muslimin' AS id
MATCH (:Actor {id: id})<-[:REFERS_TO]-(party:Party)<-[mention:MENTIONS]-(article:Article)
UNWIND mention.names AS name
RETURN name, count(DISTINCT article) AS articles, collect(DISTINCT article.publisher) AS publishers
ORDER BY articles DESC, name
