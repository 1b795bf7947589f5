"""Bringing finished reports to people: folder, mail, webhook, feed."""

from reports.delivery.parcel import Parcel, Recipient
from reports.delivery.recipients import recipients

__all__ = ["Parcel", "Recipient", "recipients"]
