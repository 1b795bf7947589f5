"""The `actorgraph` command. Each sub-command has a module that adds it here and imports what it needs when it runs."""

import typer

from cli import db, demo, extract, ingest, knowledge, reports, review, serve
from cli.failures import told

app = typer.Typer(
    help="Actors in armed conflict, read from news articles: who they are, whom they belong to, and who says so.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for command in (demo, serve, ingest, extract, review, knowledge, reports, db):
    command.register(app)


def main() -> None:
    """Run the command line; what goes wrong is told in one line on standard error and by the exit code."""
    with told():
        app(prog_name="actorgraph")


if __name__ == "__main__":
    main()
