"""Drawings as SVG: the same for the same content, in colours that the colour-blind tell apart."""

from reports.pictures.clashes import clashes
from reports.pictures.figures import Account, Row, figures
from reports.pictures.lineage import Turning, lineage
from reports.pictures.network import Node, Tie, network

__all__ = ["Account", "Node", "Row", "Tie", "Turning", "clashes", "figures", "lineage", "network"]
