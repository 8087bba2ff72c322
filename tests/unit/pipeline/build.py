"""Workspaces made by hand: reports whose claims are given, without any reader."""

import hashlib
from dataclasses import replace
from datetime import UTC, datetime

from tests.unit.states.build import claim, document

from landbridge.model.claim import Claim
from landbridge.model.document import Section, SectionKind

NOW = datetime(2026, 1, 2, tzinfo=UTC)
GATE = "crossing:albukamal-al-qaim"
TANF = "crossing:al-tanf-al-waleed"

__all__ = ["GATE", "NOW", "TANF", "claim", "tell"]


def tell(
    workspace,
    *claims: Claim,
    on: str | None = "2018-07-10",
    by: str = "Daily Herald",
    provisional=(),
):
    """Store one report, published by somebody on a day, whose sentences are the claims' quotes."""
    quotes = [f"{by} on {on}, {number}: {c.quote}" for number, c in enumerate(claims)]
    text = "\n".join([f"Report of {by} on {on}.", *quotes])
    data = text.encode()
    report = replace(
        document(published=on, publisher=by),
        id=hashlib.sha256(data).hexdigest(),
        text=text,
        sections=(Section(kind=SectionKind.BODY, start=0, end=len(text)),),
        fetched=NOW,
    )
    placed = [
        replace(
            c,
            document=report.id,
            quote=quote,
            start=text.index(quote),
            end=text.index(quote) + len(quote),
            recorded=NOW,
        )
        for c, quote in zip(claims, quotes, strict=True)
    ]
    workspace.add(
        report, original=data, claims=placed, provisional=provisional, resolutions=(), now=NOW
    )
    return placed
