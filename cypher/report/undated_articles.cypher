// How many articles name no day of publication, and so are in no report
MATCH (a:Article)
WHERE a.id > '' AND a.published IS NULL
RETURN count(a) AS articles
