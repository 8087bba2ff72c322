"""Number the claims that lines on a terminal rest on, and list them with their quotes."""

from collections.abc import Iterable, Iterator

from rich.text import Text

from landbridge.model.claim import Claim
from landbridge.model.document import DateBasis, Document
from landbridge.model.grounds import Grounds
from landbridge.views.claimparts import Json, day_part, published_part
from landbridge.views.tables import document_title
from landbridge.views.terminal import plain
from landbridge.views.whylines import source_words
from landbridge.views.words import interval_words


class Notes:
    """Footnotes, numbered from 1 in the order they are first called for."""

    def __init__(self, grounds: Grounds) -> None:
        self._grounds = grounds
        self._numbers: dict[str, int] = {}

    def mark(self, claims: Iterable[str]) -> str:
        """Return the numbers of some claims, runs of them as a span; "" for none."""
        numbers = sorted({self._numbers.setdefault(c, len(self._numbers) + 1) for c in claims})
        runs: list[list[int]] = []
        for number in numbers:
            if runs and runs[-1][-1] == number - 1:
                runs[-1].append(number)
            else:
                runs.append([number])
        told = ", ".join(_run(run) for run in runs)
        return f" [{told}]" if told else ""

    def __iter__(self) -> Iterator[tuple[int, Claim]]:
        """Yield each number with its claim."""
        for claim, number in self._numbers.items():
            yield number, self._grounds.claims[claim]

    def lines(self) -> Iterator[Text]:
        """Yield each footnote: number, source, quote, and the report it stands in."""
        for number, claim in self:
            document = self._grounds.documents[claim.document]
            publisher = document.publisher or "publisher not stated"
            where = f"{document_title(document)}, {publisher}, {_published(document)}"
            line = Text(f"[{number}] ", style="cyan")
            line.append(plain(source_words(claim, self._grounds)), style="bold not cyan")
            line.append(plain(f': "{claim.quote}" '), style="not cyan")
            yield line.append(plain(f"({where}; {claim.id[:10]})"), style="dim not cyan")

    def objects(self) -> list[Json]:
        """Return the footnotes as JSON."""
        return [self._object(number, claim) for number, claim in self]

    def _object(self, number: int, claim: Claim) -> Json:
        document = self._grounds.documents[claim.document]
        return {
            "number": number,
            "claim": claim.id,
            "quote": claim.quote,
            "source": source_words(claim, self._grounds),
            "said": day_part(self._grounds.said.get(claim.id)),
            "document": document.id,
            "title": document.title,
            "publisher": document.publisher,
            "published": published_part(document),
            "start": claim.start,
            "end": claim.end,
        }


def _published(document: Document) -> str:
    if document.published is None:
        return "not dated"
    words = interval_words(document.published.interval)
    is_bound = document.published.basis is DateBasis.NOT_BEFORE
    return words.replace("since", "not before") if is_bound else words


def _run(numbers: list[int]) -> str:
    first, last = numbers[0], numbers[-1]
    if last - first < 2:  # noqa: PLR2004 - two are no run
        return ", ".join(map(str, numbers))
    return f"{first}\u2013{last}"
