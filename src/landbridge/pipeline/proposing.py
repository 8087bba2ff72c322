"""Let a language model propose claims of a document beside those the rules read.

Whatever the endpoint does, the rules' claims stand, and what it did is told in one line.
"""

import os
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from time import sleep

from landbridge.documents.gather import STDIN
from landbridge.model.claim import Claim
from landbridge.model.document import Document, Skipped
from landbridge.model.errors import EndpointFault
from landbridge.model.proposal import Rejected
from landbridge.pipeline.chat import Chat
from landbridge.pipeline.endpoint import Endpoint, key_for
from landbridge.proposals.answer import read_answer
from landbridge.proposals.check import Asked, check
from landbridge.proposals.chunks import chunks
from landbridge.proposals.prompt import prompt_for
from landbridge.proposals.verify import Signature

MAX_PASSAGES = 50
"""Passages of one document that are asked about: some 200,000 code points, a long report."""

PATIENCE = 3
"""Documents in a row that may fail before the endpoint is left alone for the rest of the run."""

CUT = "its answer was cut off for length"


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposed:
    """Claims of a document, the rules' and a model's.

    Attributes:
        claims: In text order.
        rejected: Proposals that were not kept, and why.
        skipped: At most one line on what the endpoint did, where anything is to be said.
    """

    claims: tuple[Claim, ...]
    rejected: tuple[Rejected, ...] = ()
    skipped: tuple[Skipped, ...] = ()


class Proposer:
    """Asks one endpoint about documents, one after the other."""

    def __init__(self, endpoint: Endpoint, chat: Chat) -> None:
        """Ask nothing yet; ``chat`` asks at the endpoint."""
        self._endpoint = endpoint
        self._chat = chat
        self._failed = 0

    def propose(self, document: Document, rules: Sequence[Claim], *, now: datetime) -> Proposed:
        """Return a document's claims with what the model adds to them.

        Args:
            document: In a language that the rules read.
            rules: What the rules read in it.
            now: Recorded with each claim, with time zone.
        """
        if self._failed >= PATIENCE:
            why = f"was not asked: it failed on {PATIENCE} reports in a row"
            return Proposed(claims=tuple(rules), skipped=self._told(document, [why]))
        asked, said = self._asked(document)
        checked = check(
            asked,
            document=document,
            rules=rules,
            signature=Signature(model=self._endpoint.model, recorded=now),
        )
        return Proposed(
            claims=checked.claims,
            rejected=checked.rejected,
            skipped=self._told(document, said),
        )

    def _asked(self, document: Document) -> tuple[list[Asked], list[str]]:
        """Return each passage answered, up to the first that is not, and what is to be said."""
        spans = chunks(document)
        asked: list[Asked] = []
        said: Counter[str] = Counter()
        for shown in spans[:MAX_PASSAGES]:
            try:
                reply = self._chat.ask(prompt_for(document.text[shown[0] : shown[1]]))
            except EndpointFault as fault:
                self._failed += 1
                said[fault.why] += 1
                break
            self._failed = 0
            answer = read_answer(reply.text)
            asked.append(Asked(shown=shown, answer=answer))
            if answer.fault is not None:
                said[CUT if reply.cut else answer.fault] += 1
        if len(asked) < len(spans):
            said[f"{len(spans) - len(asked)} of {len(spans)} passages went without an answer"] += 1
        return asked, [f"{why} ({n} times)" if n > 1 else why for why, n in said.items()]

    def _told(self, document: Document, said: Sequence[str]) -> tuple[Skipped, ...]:
        """Return one line on the endpoint, or none when there is nothing to say."""
        if not said:
            return ()
        who = f"model {self._endpoint.model} at {self._endpoint.host}"
        return (Skipped(what=document.path or STDIN, why=f"{who}: {'; '.join(said)}"),)


@lru_cache(maxsize=1)
def proposer_at(endpoint: Endpoint, run: datetime) -> Proposer:  # noqa: ARG001 - part of the key
    """Return this process's proposer of a run, which remembers how the endpoint fared.

    Args:
        endpoint: Whom to ask.
        run: When the run began; another run begins with fresh patience.

    Raises:
        EndpointFault: When the key in the environment cannot be used.
    """
    chat = Chat(endpoint, key=key_for(endpoint, os.environ), wait=sleep)
    return Proposer(endpoint, chat)
