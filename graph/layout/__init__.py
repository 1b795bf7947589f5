"""Where things are drawn: pure functions from lives and steps to coordinates, known to no drawing library."""

from graph.layout.lanes import Bend, Label, Lane, LineageMap, Size, Turn
from graph.layout.life import Life, Step
from graph.layout.lineage import lay_out
from graph.layout.scale import Tick, TimeScale

__all__ = ["Bend", "Label", "Lane", "Life", "LineageMap", "Size", "Step", "Tick", "TimeScale", "Turn", "lay_out"]
