"""Take the proposals out of what a model wrote, whole or cut off, bare or wrapped in talk."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

import msgspec

from landbridge.model.proposal import Rejected
from landbridge.proposals.proposal import Proposal

MAX_PROPOSALS = 200
"""Proposals read from one answer; a passage holds fewer claims."""

SHOWN = 200
"""Code points of a rejected quote that are kept for the person who reads of it."""

_LIST = re.compile(r'"claims"\s*:\s*\[')
_FENCE = re.compile(r"\s*(?:```\w*\s*)?\[")
_BETWEEN = re.compile(r"[\s,]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What one answer proposes.

    Attributes:
        proposals: Those that have the shape asked for.
        rejected: Those that have not, and why.
        fault: What is wrong with the answer as a whole, or None. What came whole before it is read.
    """

    proposals: tuple[Proposal, ...]
    rejected: tuple[Rejected, ...]
    fault: str | None


def read_answer(text: str) -> Answer:
    """Return the proposals in a model's answer.

    The object asked for may stand between other words or in a code fence, and may break off: each
    proposal that came whole is read.
    """
    items, fault = _items(text)
    proposals, rejected = [], []
    for item in items:
        one = _read(item)
        if isinstance(one, Proposal):
            proposals.append(one)
        else:
            rejected.append(one)
    return Answer(proposals=tuple(proposals), rejected=tuple(rejected), fault=fault)


def rejection(quote: str, why: str) -> Rejected:
    """Return a rejected proposal, its quote and reason each on one line, the quote shortened."""
    words = " ".join(quote[: 2 * SHOWN].split())
    shown = words if len(words) <= SHOWN else f"{words[: SHOWN - 1]}…"
    return Rejected(quote=shown, why=" ".join(why.split()))


def _items(text: str) -> tuple[list[str], str | None]:
    """Return the JSON of each proposal that came whole, and what is wrong with the answer."""
    found: list[str] = []
    begins = list(_begins(text))
    fault = None if begins else "its answer holds no list of claims"
    read_to = 0
    for begin in begins:
        if begin < read_to:
            continue
        for start, end in _objects(text, begin):
            if len(found) == MAX_PROPOSALS:
                return found, f"it proposed more than {MAX_PROPOSALS} claims for one passage"
            found.append(text[start:end])
            read_to = end
        rest = _BETWEEN.match(text, max(begin, read_to))
        if rest is None or not text.startswith("]", rest.end()):
            fault = "its answer broke off or is no JSON"
    return found, fault


def _begins(text: str) -> Iterator[int]:
    """Yield the offset after the bracket that opens each list of claims."""
    lists = [match.end() for match in _LIST.finditer(text)]
    bare = _FENCE.match(text)
    if not lists and bare is not None:
        lists = [bare.end()]
    yield from lists


def _objects(text: str, begin: int) -> Iterator[tuple[int, int]]:
    """Yield the span of each JSON object of a list, up to the first thing that is none."""
    decoder = json.JSONDecoder()
    at = begin
    while True:
        gap = _BETWEEN.match(text, at)
        at = at if gap is None else gap.end()
        if not text.startswith("{", at):
            return
        try:
            _, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield at, end
        at = end


def _read(item: str) -> Proposal | Rejected:
    """Return the proposal that a JSON object is, or why it is none."""
    try:
        return msgspec.json.decode(item, type=Proposal)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as fault:
        return rejection(_quote_in(item), f"not as asked: {fault}")


def _quote_in(item: str) -> str:
    """Return the quote of an object that has not the shape asked for, or the object itself."""
    quote = json.loads(item).get("quote")
    return quote if isinstance(quote, str) else item
