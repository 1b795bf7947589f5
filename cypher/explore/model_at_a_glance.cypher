// The model at a glance
// Which labels there are and what ties them together.
CALL db.schema.visualization()
