"""Remark when a name is used beside a crossing that is not the one it names.

A report may tie a name to the wrong crossing. The name is kept as written and resolved by the
tables; the reason then says what an analyst should check. Nothing is corrected.
"""

from landbridge.entities.context import Context
from landbridge.lexicon.gazetteer import Gazetteer
from landbridge.model.entity import Entity, EntityKind


def remark(entity: Entity | None, offset: int, *, context: Context, gazetteer: Gazetteer) -> str:
    """Return a sentence, with a space before it, when the passage is about another crossing.

    Args:
        entity: What the mention was resolved to.
        offset: Where the mention stands, in code points.
        context: The document's names.
        gazetteer: Gives the must-not-merge pairs.
    """
    if entity is None or entity.kind is not EntityKind.CROSSING:
        return ""
    near = context.names_near(offset)
    if near & set(entity.linked("side")):
        return ""
    others = [e for _, e in context.crossings if e.id in near and e.id != entity.id]
    other = next((e for e in others if gazetteer.must_not_merge(entity.id, e.id)), None)
    if other is None:
        return ""
    return (
        f" The passage speaks of {other.name}, which {entity.name} does not serve: the name is"
        " kept as written; check which crossing is meant."
    )
