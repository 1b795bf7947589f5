// Whether names of locks are unique yet
SHOW CONSTRAINTS YIELD name
WHERE name = 'lock_name'
RETURN name
