"""Name routes as one speaks of them, those of one kind together."""

from collections.abc import Sequence

from landbridge.assessment.days import listed_words
from landbridge.model.network import Finding

_PASSES = ("gate at ", "bypass at ")


def way_names(findings: Sequence[Finding], *, last: str = "and") -> str:
    """Return routes as "the Euphrates route by the bypass at al-Qaim/Albukamal (also by Homs)".

    Args:
        findings: At least one.
        last: The word before the last of several.
    """
    groups: dict[tuple[str, str], list[str]] = {}
    for finding in findings:
        base, _, passes = finding.name.partition(" via ")
        own = passes or base
        groups.setdefault((own, passes), []).append(base)
    named = (_group(bases, passes) for (_, passes), bases in groups.items())
    return listed_words(tuple(named), last=last)


def _group(bases: list[str], passes: str) -> str:
    """Return the routes through the same passes: the shortest, and how the others differ from it."""
    through = f" by {_through(passes)}" if passes else ""
    shortest = min(bases, key=len)
    variants = tuple(base[len(shortest) :].strip() for base in bases if base.startswith(shortest))
    others = tuple(base for base in bases if not base.startswith(shortest))
    also = tuple(variant for variant in variants if variant)
    beside = f" (also {listed_words(also, last='or')})" if also else ""
    return listed_words(
        (f"{_base(shortest)}{through}{beside}", *(f"{_base(o)}{through}" for o in others))
    )


def _base(name: str) -> str:
    if name.startswith("by ") and name[3:].startswith(_PASSES):
        return f"the way by {_through(name[3:])}"
    return f"the {name}"


def _through(passes: str) -> str:
    """Return "gate at A, bypass at B" as "the gate at A and the bypass at B"."""
    found: dict[str, list[str]] = {}
    for one in passes.split(", "):
        kind, _, place = one.partition(" at ")
        found.setdefault(kind, []).append(place)
    return listed_words(
        tuple(
            f"the {kind}{'s' if len(places) > 1 else ''} at {listed_words(tuple(places))}"
            for kind, places in found.items()
        )
    )
