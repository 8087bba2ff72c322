"""The mentions inside a claim, in a fixed order, and a claim with other entities in them."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from landbridge.model.claim import Argument, Citation, Claim, Mention, Step

Choose = Callable[[Mention], str | None]
"""Gives the entity a mention shall have."""


def mentions_of(claim: Claim) -> Iterator[tuple[str, Mention]]:
    """Yield (role, mention): arguments, then place, then each step's source and outlets."""
    for argument in claim.arguments:
        yield argument.role, argument.mention
    if claim.where is not None:
        yield "where", claim.where.mention
    for step in claim.chain:
        yield "source", step.source
        for citation in step.citations:
            if citation.outlet is not None:
                yield "outlet", citation.outlet


def with_entities(claim: Claim, choose: Choose) -> Claim:
    """Return the claim with every mention's entity as chosen; its id stays the same."""
    where = claim.where
    return replace(
        claim,
        arguments=tuple(_argument(argument, choose) for argument in claim.arguments),
        where=None if where is None else replace(where, mention=_named(where.mention, choose)),
        chain=tuple(_step(step, choose) for step in claim.chain),
    )


def _named(mention: Mention, choose: Choose) -> Mention:
    return replace(mention, entity=choose(mention))


def _argument(argument: Argument, choose: Choose) -> Argument:
    return replace(argument, mention=_named(argument.mention, choose))


def _citation(citation: Citation, choose: Choose) -> Citation:
    outlet = citation.outlet
    return citation if outlet is None else replace(citation, outlet=_named(outlet, choose))


def _step(step: Step, choose: Choose) -> Step:
    return replace(
        step,
        source=_named(step.source, choose),
        citations=tuple(_citation(citation, choose) for citation in step.citations),
    )
