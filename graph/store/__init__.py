"""Reading from and writing to Neo4j: every statement comes from a file under `cypher/`."""
