"""Decisions, and the dependences they are on, as lines for people and as objects for programs."""

from collections.abc import Mapping

from landbridge.model.ruling import Ruling, Verb
from landbridge.model.state import Link


def ruling_words(ruling: Ruling, names: Mapping[str, str]) -> str:
    """Say in a line what was decided, by whom, when and why.

    Args:
        ruling: The decision.
        names: Entity id to name.
    """
    done = "" if ruling.undone is None else f" [undone by decision {ruling.undone}]"
    return (
        f"{ruling.number}  {_did(ruling, names)} | {ruling.actor}, {ruling.recorded[:10]}: "
        f"{ruling.reason}{done}"
    )


def _did(ruling: Ruling, names: Mapping[str, str]) -> str:
    a, b = _called(ruling.a, names), _called(ruling.b, names)
    match ruling.verb:
        case Verb.MERGE:
            return f"merge: {a} is {b}"
        case Verb.SPLIT:
            texts = ", ".join(map(repr, ruling.texts))
            if ruling.b is None:
                return f"name: {texts}{_within(ruling)} is {_called(ruling.to, names)}"
            return f"split: {texts}{_within(ruling)} is not {b} but {_called(ruling.to, names)}"
        case Verb.NOT_SAME:
            return f"not same: {a} is never {b}"
        case Verb.INDEPENDENT:
            return f"independent: {a} and {b} do not repeat each other"
        case Verb.UNDO:
            return f"undo: decision {a} no longer holds"


def _called(entity: str | None, names: Mapping[str, str]) -> str:
    if entity is None:
        return "nobody"
    if entity not in names:
        return entity
    short = entity if ":" in entity else entity[:10]
    return names[entity] if names[entity] == entity else f"{names[entity]} ({short})"


def _within(ruling: Ruling) -> str:
    if ruling.claim is not None:
        return f" in claim {ruling.claim[:10]}"
    return "" if ruling.document is None else f" in report {ruling.document[:10]}"


def link_object(link: Link) -> dict[str, str]:
    """Return a dependence as the commands print it with ``--json``."""
    return {
        "kind": link.kind.value,
        "claim": link.copy,
        "source": link.source,
        "reason": link.reason,
    }


def ruling_object(ruling: Ruling, names: Mapping[str, str]) -> dict[str, object]:
    """Return a decision as the commands print it with ``--json``; see ``ruling_words``."""
    return {
        "decision": ruling.number,
        "kind": ruling.verb.value,
        "by": ruling.actor,
        "reason": ruling.reason,
        "recorded": ruling.recorded,
        "a": {"id": ruling.a, "name": names.get(ruling.a)},
        "b": None if ruling.b is None else {"id": ruling.b, "name": names.get(ruling.b)},
        "to": None if ruling.to is None else {"id": ruling.to, "name": names.get(ruling.to)},
        "texts": list(ruling.texts),
        "document": ruling.document,
        "claim": ruling.claim,
        "undone_by": ruling.undone,
    }
