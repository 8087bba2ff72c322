"""Print why a claim was read so, and which sentences gave none, on a terminal."""

from collections.abc import Iterable, Mapping

from rich.console import Console
from rich.text import Text

from landbridge.model.claim import Claim, Mention
from landbridge.model.document import Document
from landbridge.model.entity import Entity, Resolution
from landbridge.model.explanation import Explanation, Ground, Part, Row, Unread
from landbridge.views.claimlines import detail_lines, head_line
from landbridge.views.marking import marked
from landbridge.views.reasonobject import mentions_of
from landbridge.views.terminal import INDENT, plain, print_wrapped

NEIGHBOURS = 40
"""Code points shown on either side of a part that stands outside the sentence."""


def print_claim(
    console: Console,
    claim: Claim,
    explanation: Explanation,
    *,
    document: Document,
    entities: Mapping[str, Entity],
) -> None:
    """Print a claim with its sentence marked, and who said it, when and how surely."""
    print_wrapped(console, Text(head_line(claim), style="bold"), indent=0)
    text, start, end = document.text, explanation.start, explanation.end
    print_wrapped(console, marked(text, start=start, end=end, parts=explanation.parts))
    _print_outside(console, explanation, text=text)
    for line in detail_lines(claim, document=document, entities=entities):
        print_wrapped(console, Text(plain(line)))


def _print_outside(console: Console, explanation: Explanation, *, text: str) -> None:
    """Print the parts that stand in other sentences, with the words around them."""
    start, end = explanation.start, explanation.end
    for part in explanation.parts:
        if start <= part.start and part.end <= end:
            continue
        low, high = _around(text, part)
        line = Text("elsewhere: \u2026", style="dim")
        line.append_text(marked(text, start=low, end=high, parts=[part])).append("\u2026")
        print_wrapped(console, line)


def _around(text: str, part: Part) -> tuple[int, int]:
    """Return the stretch shown of a part's neighbourhood, no word cut."""
    low, high = max(0, part.start - NEIGHBOURS), min(len(text), part.end + NEIGHBOURS)
    before, after = text[low : part.start], text[part.end : high]
    words_before = before if low == 0 else before.partition(" ")[2]
    words_after = after if high == len(text) else after.rpartition(" ")[0]
    return part.start - len(words_before), part.end + len(words_after)


def print_reasons(
    console: Console,
    claim: Claim,
    explanation: Explanation,
    *,
    resolutions: Iterable[Resolution],
    entities: Mapping[str, Entity],
) -> None:
    """Print the rule that fired, every ground with its row, and how names were resolved."""
    print_wrapped(
        console, Text("quote: ", style="bold").append(f'"{plain(claim.quote)}"', "not bold")
    )
    print_wrapped(console, Text(f"rule: {explanation.rule}", style="bold"))
    for ground in explanation.grounds:
        print_wrapped(console, _ground(ground), indent=INDENT * 2)
    told = {(r.text, r.entity): r for r in resolutions}
    written = [m for m in dict.fromkeys(mentions_of(claim)) if m.start is not None or m.entity]
    names = [(m, told.get((m.name, m.entity))) for m in written]
    decided = [(mention, decision) for mention, decision in names if decision is not None]
    if decided:
        print_wrapped(console, Text("names:", style="bold"))
    for mention, decision in decided:
        print_wrapped(console, _name(mention, decision, entities), indent=INDENT * 2)


def _ground(ground: Ground) -> Text:
    line = Text()
    if ground.words:
        line.append(f'"{plain(ground.words)}": ')
    return line.append(plain(ground.gave)).append_text(_row(ground.row))


def _row(row: Row | None) -> Text:
    """Return a row by table, line and key, with its own example."""
    if row is None:
        return Text()
    key = " ".join(cell for _, cell in row.key)
    example = f', as in "{plain(row.example)}"' if row.example else ""
    return Text(f" ({row.table} line {row.line}, {plain(key)}{example})", style="dim")


def _name(mention: Mention, decision: Resolution, entities: Mapping[str, Entity]) -> Text:
    entity = entities.get(decision.entity or "")
    meant = f"{entity.name} ({entity.id}), {decision.score:.2f}" if entity else "left open"
    return Text(f'"{plain(mention.name)}": {plain(meant)}: {plain(decision.reason)}')


def print_unread(console: Console, gap: Unread, *, text: str, every: bool) -> None:
    """Print a sentence that gave no claim, and what came nearest or everything that came near.

    Args:
        console: Where to.
        gap: The sentence and its reasons.
        text: The document's.
        every: Whether to print every reason with its row.
    """
    words = marked(text, start=gap.start, end=gap.end, parts=())
    print_wrapped(console, Text("no claim  ", style="bold").append_text(words), indent=0)
    for reason in gap.reasons if every else gap.reasons[:1]:
        line = _ground(reason) if every else _ground(Ground(words=reason.words, gave=reason.gave))
        print_wrapped(console, line)
