// Names of locks are unique
// Comes before all migrations: taking turns at them needs it.
CREATE CONSTRAINT lock_name IF NOT EXISTS
FOR (n:Lock) REQUIRE n.name IS UNIQUE
