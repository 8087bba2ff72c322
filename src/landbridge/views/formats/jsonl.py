"""Write a picture's claims as JSON lines, each as ``landbridge claims --json`` prints it."""

import json

from landbridge.model.picture import Picture
from landbridge.views.contract import claim_object


def render(picture: Picture) -> str:
    """Return one JSON object a claim, one a line, in the picture's order."""
    documents = {document.id: document for document in picture.documents}
    entities = {entity.id: entity for entity in picture.entities}
    origins = {claim: origin.id for origin in picture.origins for claim in origin.claims}
    objects = (
        claim_object(
            claim,
            document=documents[claim.document],
            origin=origins.get(claim.id),
            entities=entities,
        )
        for claim in picture.claims
    )
    return "".join(f"{json.dumps(o, ensure_ascii=False, allow_nan=False)}\n" for o in objects)
