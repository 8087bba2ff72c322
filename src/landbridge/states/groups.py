"""Claims that count as one while origins are being found, and why each was joined."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from landbridge.model.claim import Claim
from landbridge.model.document import Document
from landbridge.model.state import Link
from landbridge.states.independence import Independence
from landbridge.states.said import published_on, said_on


class Group:
    """Claims of one statement.

    Attributes:
        ids: In the order of joining, the earliest of the statement first.
        links: Why some of them count as another's.
        utterer: Whose they are, where it is not the first one's own utterer.
    """

    __slots__ = ("ids", "links", "utterer")

    def __init__(self, ids: Sequence[str], utterer: str | None = None) -> None:
        self.ids = list(ids)
        self.links: list[Link] = []
        self.utterer = utterer


class Groups:
    """Every claim in a group of its own or of several; joined on, but never what is kept apart."""

    def __init__(
        self, claims: Iterable[Claim], *, documents: Mapping[str, Document], apart: Independence
    ) -> None:
        """Hold the claims; none is in a group yet."""
        self.claims = {claim.id: claim for claim in claims}
        self.documents = documents
        self.apart = apart
        self.said: Mapping[str, date | None] = {
            i: said_on(claim, documents[claim.document]) for i, claim in self.claims.items()
        }
        self._home: dict[str, Group] = {}

    def add(self, group: Group) -> None:
        """Take a group of claims that are in none."""
        self._home.update(dict.fromkeys(group.ids, group))

    def of(self, claim: str) -> Group:
        """Return the group a claim is in."""
        return self._home[claim]

    def join(self, link: Link) -> None:
        """Let the claim of a link and all that is one with it count as the source's.

        Nothing happens where a person keeps any of them apart, or where they are one already.
        """
        into, gone = self._home[link.source], self._home[link.copy]
        if into is gone or self._is_parted(into, gone):
            return
        into.ids += gone.ids
        into.links += [*gone.links, link]
        self._home.update(dict.fromkeys(gone.ids, into))

    def all(self) -> list[Group]:
        """Return every group once."""
        return list({id(group): group for group in self._home.values()}.values())

    def age(self, claim: str) -> tuple[date, date, str]:
        """Return a sort key: the day it was said, the day its document was out, its id."""
        out = published_on(self.documents[self.claims[claim].document])
        return (self.said[claim] or date.max, out or date.max, claim)

    def _is_parted(self, one: Group, other: Group) -> bool:
        return bool(self.apart) and any(
            self.apart.parts(self.claims[a], self.claims[b]) for a in one.ids for b in other.ids
        )


def title_of(document: Document) -> str:
    """Return what a document is called in a reason."""
    return document.publisher or document.title or "an untitled document"
