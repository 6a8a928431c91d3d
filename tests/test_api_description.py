"""The API is as it describes itself: no made-up request finds otherwise."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import schemathesis
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.handlers.wsgi import WSGIHandler
from django.test import Client
from hypothesis import HealthCheck, Phase, settings

from constancia.model import Paper
from constancia.store import tokens
from constancia.web.accounts import roles
from constancia.web.api.description import page
from constancia.web.api.limits import limiter
from constancia.web.api.service import api

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("stored")]
DOCS = Path(__file__).resolve().parent.parent / "docs" / "reference"
EXAMPLE = re.compile(r"```console\n\$ (curl .*?)\n(.*?)```", re.S)
SEA = "The sea\n\nThe Government will build ten ports.\nThe Government supports the sea.\n"
described = schemathesis.openapi.from_dict(json.loads(page()))
described.app = WSGIHandler()


def test_the_kept_description_is_what_the_api_says_of_itself() -> None:
    kept = (DOCS / "openapi.json").read_text(encoding="utf-8")
    assert kept == page(), "run python -m constancia.web.api > docs/reference/openapi.json"


def test_the_description_is_put_together_once() -> None:
    assert api.get_openapi_schema() is api.get_openapi_schema()


def test_every_address_is_on_the_page_of_the_documentation() -> None:
    text = (DOCS / "api.md").read_text(encoding="utf-8")
    assert [path for path in api.get_openapi_schema()["paths"] if f"`{path}`" not in text] == []


@described.parametrize()
@settings(
    max_examples=3,
    derandomize=True,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_made_up_requests_are_answered_as_described(case: schemathesis.Case) -> None:
    limiter.forget()
    case.call_and_validate()


EXAMPLES = EXAMPLE.findall((DOCS / "api.md").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("command", "answer"), EXAMPLES, ids=[one[0][:60] for one in EXAMPLES])
def test_the_examples_give_what_the_page_says(
    client: Client, gold_paper: Paper, command: str, answer: str
) -> None:
    if "TOKEN" in command:
        roles.add("editor", "correct horse battery", roles.Role.EDITOR, by="test")
        command = command.replace("TOKEN", tokens.make(roles.known("editor"), "docs", by="test"))
        command = command.replace("STATEMENT", gold_paper.statements[0].id)
    words = shlex.split(command)
    said = {
        option: [words[at + 1] for at, word in enumerate(words) if word == option]
        for option in ["-H", "-d", "-F"]
    }
    headers = dict(one.split(": ", 1) for one in said["-H"])
    where = urlsplit(words[-1])
    asked = {"path": f"{where.path}?{where.query}", "headers": {**headers, "Host": where.netloc}}
    if said["-F"]:
        form: dict[str, Any] = dict(one.split("=", 1) for one in said["-F"])
        form["file"] = SimpleUploadedFile(form["file"].removeprefix("@"), SEA.encode())
        response = client.post(**asked, data=form)
    elif said["-d"]:
        response = client.post(**asked, data=said["-d"][0], content_type="application/json")
    else:
        response = client.get(**asked)
    given = response.content.decode()
    if response.headers["Content-Type"].endswith("json"):
        told = json.loads(answer)
        left = json.loads(given)
        left |= {name: "…" for name, value in told.items() if value == "…"}
        assert left == told
    else:
        assert given.replace("\r\n", "\n") == answer
