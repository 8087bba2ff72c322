"""The founding articles, read once, with the questions asked of them."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.picture import Picture
from landbridge.pipeline.adding import add
from landbridge.pipeline.knowing import picture
from landbridge.store.workspace import Workspace

SHARED = Path(__file__).parents[3] / "shared"
NOW = datetime(2026, 1, 2, tzinfo=UTC)


@dataclass(frozen=True)
class Seeds:
    """What a careful reader's questions are checked against."""

    documents: dict[str, Document]
    claims: tuple[Claim, ...]
    questions: dict[str, dict]
    picture: Picture
    path: Path

    def document(self, number: str) -> Document:
        return next(d for name, d in self.documents.items() if name.startswith(number))

    def about(self, question: str, *, within: int = 0, of: str | None = None) -> list[Claim]:
        """Claims that overlap the words a question rests on, or stand so near (code points)."""
        asked = self.questions[question]
        found = []
        for quote in (asked, *asked.get("more_quotes", ())):
            document = self.documents[quote["document"]]
            if of is not None and not quote["document"].startswith(of):
                continue
            start, end = quote["span"]
            found += [
                claim
                for claim in self.claims
                if claim.document == document.id
                and claim.start < end + within
                and start - within < claim.end
            ]
        return list({claim.id: claim for claim in found}.values())


@pytest.fixture(scope="session")
def seeds(tmp_path_factory):
    folder, asked = SHARED / "seeds", SHARED / "acceptance" / "seed-questions.json"
    if not folder.is_dir() or not asked.is_file():
        pytest.skip(f"the founding articles are not at {folder}")
    path = tmp_path_factory.mktemp("seeds")
    with Workspace.create(path) as workspace:
        list(add(workspace, [str(folder)], now=NOW, stdin=None))
        painted = picture(workspace)
        return Seeds(
            documents={Path(d.path).name: d for d in workspace.documents()},
            claims=workspace.claims(),
            questions={q["id"]: q for q in json.loads(asked.read_text(encoding="utf-8"))},
            picture=painted,
            path=path,
        )
