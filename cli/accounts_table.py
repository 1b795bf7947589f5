"""Who claims what about one event, as a table for the terminal."""

from collections import defaultdict

from rich.markup import escape
from rich.table import Table

from cli.lineage_tree import told_day
from graph.queries import Event, Figure, FigureClaim


def table(event: Event) -> Table:
    """Every figure that anybody gives, those about one loss next to each other; reprints share a line."""
    shown = Table(title=f"Who claims what: {escape(event.title or event.id)}", title_justify="left")
    for column in ("Loss", "Number", "Who says so", "Where"):
        shown.add_column(column)
    for figure in event.figures:
        told = defaultdict(list)
        for claim in figure.claims:
            told[_number(claim), _claimant(claim), claim.article.origin].append(claim)
        for row, ((number, claimant, _), claims) in enumerate(told.items()):
            shown.add_row(_loss(figure) if row == 0 else "", number, claimant, _where(claims))
        shown.add_section()
    return shown


def _loss(figure: Figure) -> str:
    of = escape(figure.of.name) if figure.of else "not told whose"
    return f"[bold]{of}[/]: {figure.measure.replace('_', ' ')}" + ("\n[red]disputed[/]" if figure.disputed else "")


def _number(claim: FigureClaim) -> str:
    denied = {"denies": "denied: ", "unverified": "unverified: "}.get(claim.stance, "")
    return f"{denied}{escape(claim.literal)}"


def _claimant(claim: FigureClaim) -> str:
    return escape(claim.claimant.name) if claim.claimant else "[dim]the article itself[/]"


def _where(claims: list[FigureClaim]) -> str:
    article = min((claim.article for claim in claims), key=lambda each: (each.id != each.origin, str(each.published)))
    reprints = len({claim.article.id for claim in claims}) - 1
    where = ", ".join(filter(None, [article.publisher, told_day(article.published, "day")]))
    return escape(where) + (f" [dim]+{reprints} reprint{'s' if reprints > 1 else ''}[/]" if reprints else "")
