"""The OpenAPI document and its page: the manual of the API."""

import re

import httpx
import pytest
from openapi_spec_validator import validate

from api.problems import MEDIA_TYPE


@pytest.fixture(scope="module")
def document(client: httpx.Client) -> dict:  # type: ignore[type-arg]
    return client.get("/openapi.json").json()  # type: ignore[no-any-return]


def operations(document: dict):  # type: ignore[no-untyped-def, type-arg]
    return [(path, operation) for path, item in document["paths"].items() for operation in item.values()]


def test_the_document_is_valid(document: dict) -> None:  # type: ignore[type-arg]
    validate(document)


def test_every_parameter_says_what_it_is(document: dict) -> None:  # type: ignore[type-arg]
    parameters = [(path, each) for path, operation in operations(document) for each in operation.get("parameters", [])]
    assert len(parameters) > 20
    assert [(path, each["name"]) for path, each in parameters if not each.get("description")] == []
    assert [(path, each["name"]) for path, each in parameters if not each["schema"].get("title")] == []


def test_every_operation_has_a_summary_a_description_and_problems(document: dict) -> None:  # type: ignore[type-arg]
    for path, operation in operations(document):
        assert operation["summary"], path
        assert operation["description"], path
        assert MEDIA_TYPE in operation["responses"]["default"]["content"], path
        assert "422" not in operation["responses"], path


def test_operations_have_names_that_make_good_clients(document: dict) -> None:  # type: ignore[type-arg]
    names = [operation["operationId"] for _, operation in operations(document)]
    assert len(set(names)) == len(names)
    assert "actors_lineage" in names


def test_the_page_and_all_it_loads_come_from_here(client: httpx.Client) -> None:
    page = client.get("/docs")
    assert page.status_code == 200
    loaded = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    assert len(loaded) >= 3
    for address in loaded:
        assert address.startswith("/"), address
        assert client.get(address).status_code == 200, address
    assert re.findall(r"https?://", page.text) == []
    assert '"validatorUrl": null' in page.text
