"""What ``claims --explain`` and ``read`` print: claims marked in their sentences, with reasons."""

from landbridge.cli.output import console, note, show, show_json
from landbridge.model.claim import Claim
from landbridge.model.explanation import Explanation
from landbridge.pipeline.explaining import Explained, explain_claim
from landbridge.store.workspace import Workspace
from landbridge.views.claimlines import detail_lines, head_line
from landbridge.views.contract import claim_object
from landbridge.views.reasonobject import explanation_object
from landbridge.views.reasons import print_claim, print_reasons

OTHER_VERSION = (
    "the reader of this version does not find this claim in its document, so nothing can be said "
    "of how it was read; adding the report to a new workspace shows what is read of it now"
)


def show_stored(workspace: str, prefix: str, *, as_json: bool) -> None:
    """Print one stored claim with why it was read so.

    Args:
        workspace: Its folder.
        prefix: The beginning of the claim's id.
        as_json: Whether as JSON.
    """
    with Workspace.open(workspace) as opened:
        one = explain_claim(opened, prefix)
    if as_json:
        show_json(explained_object(one))
    elif one.explanation is None:
        show_unexplained(one)
    else:
        show_explained(one, one.explanation, reasons=True)
    if one.explanation is None:
        note(OTHER_VERSION if one.by_rule else by_model(one.claim))
    if one.differs:
        note(f"read otherwise by this version than stored: {', '.join(one.differs)}")


def show_unexplained(one: Explained) -> None:
    """Print a claim that no rule of this version reads: its quote and details."""
    show(head_line(one.claim))
    show(f'  "{one.claim.quote}"')
    for line in detail_lines(one.claim, document=one.document, entities=one.entities):
        show(f"  {line}")


def by_model(claim: Claim) -> str:
    """Say that no rule but a language model read a claim."""
    return f"no rule: it was read by {claim.extractor}"


def show_explained(one: Explained, explanation: Explanation, *, reasons: bool) -> None:
    """Print a claim in its sentence; with reasons, the rule and the rows too."""
    to = console()
    print_claim(to, one.claim, explanation, document=one.document, entities=one.entities)
    if reasons:
        print_reasons(
            to, one.claim, explanation, resolutions=one.resolutions, entities=one.entities
        )


def explained_object(one: Explained, *, reasons: bool = True) -> dict[str, object]:
    """Return a claim as ``claims --json`` prints it; with reasons, ``explanation`` and ``differs``."""
    record = claim_object(
        one.claim, document=one.document, origin=one.origin, entities=one.entities
    )
    if not reasons:
        return record
    explanation = explanation_object(
        one.claim, one.explanation, text=one.document.text, resolutions=one.resolutions
    )
    return {**record, "explanation": explanation, "differs": list(one.differs)}
