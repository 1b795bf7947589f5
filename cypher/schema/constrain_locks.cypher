// Names of locks are unique
// Comes before all migrations: the lock that they are taken under needs it.
CREATE CONSTRAINT lock_name IF NOT EXISTS
FOR (n:Lock) REQUIRE n.name IS UNIQUE
