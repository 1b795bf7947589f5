"""The lineage map: a family's lives and steps, laid out by `graph.layout`, drawn as SVG, with the evidence in words."""

from api.pages.lineage_map.drawing import png, svg
from api.pages.lineage_map.family import Family, family
from api.pages.lineage_map.sheet import Sheet, sheet

__all__ = ["Family", "Sheet", "family", "png", "sheet", "svg"]
