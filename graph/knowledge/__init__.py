"""What follows from claims: confidence, conflicting accounts, validity. Pure functions, nothing known of Neo4j."""
