"""Articles from raw documents: fields found, boilerplate gone, an id made of the content."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import NotAnArticle, UnreadableDocument, UnsupportedLanguage
from ingest.article import article_of_html, article_of_record, article_of_text

BODY = (
    "Rebels of the Northern Front attacked a barracks near Gao on Friday and killed four soldiers, the army said.\n\n"
    "The front said that it had lost two of its fighters. Residents told a radio station that the town was calm again."
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><title>Barracks attacked | Courier</title>
<link rel="canonical" href="https://courier.example.org/barracks">
<meta property="og:site_name" content="Sahel Courier">
<script type="application/ld+json">{{"@context": "https://schema.org", "@graph": [{{"@type": "WebSite"}},
{{"@type": ["NewsArticle"], "headline": "Barracks attacked", "datePublished": "2025-06-14T08:00:00Z",
"inLanguage": "en", "publisher": {{"@type": "Organization", "name": "The Sahel Courier"}}}}]}}</script></head>
<body><nav><a href="/">Home</a> <a href="/mali">Mali</a></nav><article><h1>Barracks attacked</h1>
{"".join(f"<p>{each}</p>" for each in BODY.split(chr(10) * 2))}</article>
<footer><p>Sign up for our newsletter</p></footer></body></html>"""


def test_a_record_gives_its_fields() -> None:
    article = article_of_record(
        {
            "text": BODY,
            "title": " Barracks  attacked ",
            "published": "2025-06-14T10:00:00+02:00",
            "publisher": "Courier",
        }
    )
    assert article.text == BODY
    assert (article.title, article.publisher, article.language) == ("Barracks attacked", "Courier", "en")
    assert article.published == date(2025, 6, 14)


def test_a_record_may_use_the_names_of_schema_org() -> None:
    article = article_of_record(
        {
            "@type": "NewsArticle",
            "headline": "Barracks attacked",
            "articleBody": BODY,
            "datePublished": "2025-06-14",
            "publisher": {"@type": "Organization", "name": "Courier"},
            "author": [{"name": "Reuters"}],
        }
    )
    assert (article.title, article.publisher, article.published) == ("Barracks attacked", "Courier", date(2025, 6, 14))
    assert article.text == BODY


def test_a_page_gives_its_article_and_what_it_says_of_itself() -> None:
    article = article_of_html(PAGE)
    assert article.text == BODY
    assert article.title == "Barracks attacked"
    assert article.publisher == "The Sahel Courier"
    assert article.url == "https://courier.example.org/barracks"
    assert article.published == date(2025, 6, 14)


@pytest.mark.parametrize(
    "page", ["<html><body></body></html>", "<html><body><nav>Home</nav></body></html>", "<p>404</p>"]
)
def test_a_page_without_article_is_none(page: str) -> None:
    with pytest.raises(NotAnArticle):
        article_of_html(page)


def test_plain_text_may_open_with_title_publisher_date_and_address() -> None:
    article = article_of_text(
        f"Barracks attacked near Gao\n\nSahel Courier, 2025-06-14\nhttps://courier.example.org/barracks\n\n{BODY}\n"
    )
    assert article.text == BODY
    assert (article.title, article.publisher) == ("Barracks attacked near Gao", "Sahel Courier")
    assert (article.published, article.url) == (date(2025, 6, 14), "https://courier.example.org/barracks")


def test_plain_text_without_heading_stays_whole() -> None:
    article = article_of_text(BODY)
    assert (article.text, article.title, article.published) == (BODY, None, None)


def test_a_wire_dateline_tells_day_and_agency() -> None:
    article = article_of_text(
        "Lima, 20 Aug 88 (EFE) -- [Text] The prosecutor of the military court\n"
        "trying those responsible for the killing of 124 inmates has asked for\n"
        "25 years.\n\n   He made the request on Friday."
    )
    assert article.text.startswith("The prosecutor of the military court trying those responsible")
    assert article.text.endswith("has asked for 25 years.\n\nHe made the request on Friday.")
    assert (article.published, article.agency) == (date(1988, 8, 20), "EFE")


@pytest.mark.parametrize(
    ("record", "agency"),
    [
        ({"text": f"BAMAKO, Mali (AP) — {BODY}"}, "AP"),
        ({"text": f"Bamako (AFP) - {BODY}"}, "AFP"),
        ({"text": f"{BODY}\n\nSource: Agence France-Presse"}, "AFP"),
        ({"text": f"{BODY}\n\n© 2025 AFP"}, "AFP"),
        ({"text": f"By Reuters\n\n{BODY}"}, "Reuters"),
        ({"text": BODY, "author": "AFP"}, "AFP"),
        ({"text": BODY}, None),
        ({"text": f"{BODY}\n\nA spokesman told AFP that the rebels had fled."}, None),
    ],
)
def test_the_agency_is_the_one_that_is_credited(record: dict[str, object], agency: str | None) -> None:
    article = article_of_record(record)
    assert article.agency == agency
    assert article.text.startswith("Rebels of the Northern Front")


def test_other_languages_are_refused_unless_asked_for() -> None:
    french = {
        "text": "L'armée malienne a annoncé vendredi que des rebelles avaient attaqué une caserne près de Gao et tué "
        "quatre soldats, tandis que le front affirme avoir perdu deux combattants dans cette bataille."
    }
    with pytest.raises(UnsupportedLanguage, match="fr"):
        article_of_record(french)
    assert article_of_record(french, languages=("en", "fr")).language == "fr"


def test_short_english_full_of_foreign_names_is_english() -> None:
    for text in (
        "FAMa and Wagner clashed with the FLA at Tinzaouaten on Thursday.",
        "Armed men killed three farmers in Ouro Modi, Mopti region.",
        "Mai-Mai Yakutumba and FARDC fought in Fizi, South Kivu; two killed.",
    ):
        assert article_of_record({"text": text}).language in ("en", None)


@pytest.mark.parametrize("published", ["yesterday", "2025-13-40", "14/06", 20250614.5, ["2025"]])
def test_a_date_that_is_none_is_named(published: object) -> None:
    with pytest.raises(UnreadableDocument, match=r"date|field"):
        article_of_record({"text": BODY, "published": published})


@pytest.mark.parametrize(
    "published", ["2025-06-14", "2025-06-14T23:59:59Z", "20250614", "14 June 2025", "June 14, 2025", date(2025, 6, 14)]
)
def test_a_date_may_be_written_in_several_ways(published: object) -> None:
    assert article_of_record({"text": BODY, "published": published}).published == date(2025, 6, 14)


@pytest.mark.parametrize(
    "record", [{}, {"text": ""}, {"text": " \n "}, {"text": "--- * ---"}, {"title": "Only a title"}]
)
def test_a_record_without_text_is_no_article(record: dict[str, object]) -> None:
    with pytest.raises(NotAnArticle):
        article_of_record(record)


def test_a_text_that_is_no_text_is_named() -> None:
    with pytest.raises(UnreadableDocument, match="text"):
        article_of_record({"text": ["one", "two"]})


def test_the_id_is_the_content_s() -> None:
    article = article_of_record({"text": BODY, "title": "Barracks attacked"})
    same = article_of_record(
        {"text": BODY.replace("\n\n", "\r\n\r\n"), "title": "BARRACKS attacked", "url": "https://a.b"}
    )
    other = article_of_record({"text": BODY.replace("four", "five"), "title": "Barracks attacked"})
    assert article.id == same.id != other.id
    assert len(article.id) == 16


@given(st.text(max_size=300))
def test_cleaning_what_is_clean_changes_nothing(text: str) -> None:
    try:
        first = article_of_record({"text": text}, languages=tuple("abcdefghijklmnopqrstuvwxyz")).text
    except (NotAnArticle, UnsupportedLanguage):
        return
    assert first == first.strip()
    assert "\n\n\n" not in first
    assert "\r" not in first


def test_a_text_longer_than_any_article_is_none() -> None:
    with pytest.raises(NotAnArticle, match="more than any article"):
        article_of_text("The army left the town on Friday. " * 60_000)
