"""The domain model (`graph.model`, pure) and the store (`graph.store`, the only code that talks to Neo4j)."""
