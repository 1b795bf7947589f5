"""A report in every format, all from one model."""

from reports.formats.render import MEDIA_TYPES, render

__all__ = ["MEDIA_TYPES", "render"]
