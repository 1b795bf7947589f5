"""Where the Neo4j Browser of the graph's own server is found."""

from urllib.parse import quote, urlsplit

from graph.errors import StoreError
from graph.store import Store


def browser_url(store: Store, query: str = "") -> str | None:
    """Address of Neo4j Browser with the database filled in and `query` ready in its editor.

    None when the server serves no Browser or does not let this user see where: a cluster, Aura.
    """
    try:
        rows = store.read("read/browser_address")
    except StoreError:
        return None
    told = {row["name"]: row["value"] for row in rows}
    web, bolt = told.get("server.http.advertised_address"), told.get("server.bolt.advertised_address")
    if not web or not bolt or told.get("server.http.enabled") == "false":
        return None
    host = urlsplit(store.uri).hostname or "localhost"
    address = f"http://{_at(web, host)}/browser/?dbms=bolt://neo4j@{_at(bolt, host)}"
    return f"{address}&cmd=edit&arg={quote(query, safe='')}" if query else address


def _at(advertised: str, host: str) -> str:
    """ ":7474" is a port of the host that drivers use."""
    return f"{host}{advertised}" if advertised.startswith(":") else advertised
