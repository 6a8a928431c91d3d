"""Everything that goes wrong, told to programs as RFC 9457 says: `application/problem+json`."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse

TYPE = "application/problem+json"
REMEDIES = {
    400: "The request was not understood: check the host, the address and the headers.",
    403: "This is not yours to do.",
    404: "There is no such address: GET /api/v1/openapi.json lists all there are.",
    405: "This address does not do that: the header Allow says what it does.",
    413: "Less at a time, please.",
    500: "The fault is the site's own, and is in its log: tell whoever runs it.",
}


class Problem(Exception):
    """What a request cannot be answered for; `detail` says what to do, `headers` go with the answer."""

    def __init__(
        self,
        status: int,
        detail: str,
        *,
        errors: Sequence[Mapping[str, str]] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status, self.detail, self.errors, self.headers = status, detail, errors, headers or {}

    def response(self) -> HttpResponse:
        told: dict[str, Any] = {
            "type": "about:blank",
            "title": HTTPStatus(self.status).phrase,
            "status": self.status,
            "detail": self.detail,
        }
        if self.errors:
            told["errors"] = [dict(one) for one in self.errors]
        body = json.dumps(told, ensure_ascii=False).encode("utf-8", "replace")
        return HttpResponse(body, status=self.status, content_type=TYPE, headers=dict(self.headers))
