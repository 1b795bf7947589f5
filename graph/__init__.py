"""The domain model (`graph.model`, pure) and the store (`graph.store`, the only code that talks to Neo4j)."""

__version__ = "0.1.0"
