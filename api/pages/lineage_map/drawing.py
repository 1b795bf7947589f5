"""The drawing as text (SVG) and as an image (PNG)."""

from functools import cache
from importlib.resources import files

import resvg_py

from api.pages.lineage_map.sheet import Sheet
from api.pages.rendering import render

_SHARPNESS, _MOST_PIXELS = 2.0, 12_000_000
"""Image pixels for each pixel of the drawing, along one side; fewer where the whole image would be larger than that."""
_FONTS = "DejaVu Sans"


def svg(sheet: Sheet, *, links: str = "", alone: bool = True, dark: bool = True) -> str:
    """The map as SVG. `links` is the address of the page whose parts its marks lead to; empty within that page.

    `alone` adds what a drawing outside a page needs: a background and the look. `dark` lets it follow a dark desktop.
    """
    look = _look("map.css") + (_look("map-dark.css") if dark else "")
    return render("lineage_map.svg", sheet=sheet, links=links, alone=alone, look=look)


def png(sheet: Sheet) -> bytes:
    """The map as a PNG image, light, at up to twice the size. Letters come from the fonts of the machine."""
    zoom = min(_SHARPNESS, (_MOST_PIXELS / (sheet.map.width * sheet.map.height)) ** 0.5)
    return bytes(
        resvg_py.svg_to_bytes(
            svg_string=svg(sheet, dark=False), zoom=zoom, sans_serif_family=_FONTS, font_family=_FONTS
        )
    )


@cache
def _look(name: str) -> str:
    return files("api.pages").joinpath("static", name).read_text(encoding="utf-8")
