"""Link a sentence to its footnotes and show who said a claim through whom."""

from collections.abc import Iterable

from landbridge.model.assessment import Sentence
from landbridge.model.claim import Claim
from landbridge.views.index import Index
from landbridge.views.markup import Html, bdi, el, join
from landbridge.views.stance import Stance, stance
from landbridge.views.words import carriers, short_day, speaker


class Citing:
    """Gives every use of a footnote an id of its own, so that the note can lead back to it.

    Attributes:
        uses: Footnote number to the ids of the places that cite it, in order.
    """

    def __init__(self, index: Index) -> None:
        self.index = index
        self.uses: dict[int, list[str]] = {}

    def mark(self, claims: Iterable[str], *, returns: bool = True) -> Html | None:
        """Return superscript links to the footnotes of the claims; None when they have none.

        Args:
            claims: Claim ids; those without a footnote are passed over.
            returns: Whether the footnotes lead back here; a table's links go one way.
        """
        numbers = sorted({self.index.numbers[c] for c in claims if c in self.index.numbers})
        if not numbers:
            return None
        links = join(*(self._link(number, returns=returns) for number in numbers), by=", ")
        return el("sup", links, class_="notes")

    def _link(self, number: int, *, returns: bool) -> Html:
        used = self.uses.setdefault(number, [])
        key = f"r{number}-{len(used) + 1}" if returns else None
        if key is not None:
            used.append(key)
        return el(
            "a",
            str(number),
            href=f"#fn{number}",
            id=key,
            aria_label=f"footnote {number}",
        )

    def sentence(self, sentence: Sentence) -> Html:
        """Return a sentence followed by its footnote numbers."""
        return join(bdi(sentence.text), self.mark(sentence.claims))


def chip(claim: Claim) -> Html:
    """Return the chip that says how a claim stands to the facts."""
    kind = stance(claim)
    return el("span", kind.value, class_=f"chip c-{_chip_family(kind)}")


def _chip_family(kind: Stance) -> str:
    if kind in {Stance.PLANNED, Stance.SLIPPED, Stance.RECOMMENDED}:
        return "plan"
    if kind in {Stance.POSSIBLE, Stance.CONDITIONAL, Stance.HYPOTHETICAL}:
        return "maybe"
    return kind.value


def said_words(claim: Claim, index: Index) -> str | None:
    """Return the day a claim was said, or None when nothing dates it."""
    day = index.picture.said.get(claim.id)
    return short_day(day) if day else None


def source_line(claim: Claim, index: Index) -> Html:
    """Return who said it, through whom, and when."""
    via = carriers(claim)
    said = said_words(claim, index)
    through = join(" via ", *(_listed(via))) if via else None
    return el(
        "span",
        el("b", bdi(speaker(claim))),
        through,
        f", {said}" if said else None,
        class_="source",
    )


def _listed(names: Iterable[str]) -> list[Html]:
    parts: list[Html] = []
    for name in names:
        parts += [join(", ") if parts else join(""), bdi(name)]
    return parts
