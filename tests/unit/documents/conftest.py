from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from landbridge.documents.read import read
from landbridge.model.document import Document, SectionKind


@pytest.fixture
def read_page() -> Callable[[str | bytes], Document]:
    def reader(page: str | bytes) -> Document:
        data = page.encode() if isinstance(page, str) else page
        return read(data, path="page", fetched=datetime(2026, 1, 1, tzinfo=UTC))

    return reader


@pytest.fixture
def parts() -> Callable[[Document, str], list[str]]:
    def lister(document: Document, kind: str) -> list[str]:
        wanted = SectionKind(kind)
        return [document.text[s.start : s.end] for s in document.sections if s.kind is wanted]

    return lister
