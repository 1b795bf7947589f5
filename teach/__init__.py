"""How the small models of `ingest.reading.taught` are taught, with passages written for this project (`passages/`).

Needed only to teach them anew (docs/decisions/0015-taught-model.md); reading needs the weights alone.
"""
