"""What people keep apart though something takes one for repeating the other."""

from collections import defaultdict
from collections.abc import Iterable

from landbridge.model.claim import Claim
from landbridge.states.utterer import utterer_of, writer_of


class Independence:
    """Pairs that a person ruled independent: claims, documents or utterers, by id, in any mix.

    A pair holds for every claim that one of its names fits: a document's for all claims in it, an
    outlet's for all it wrote or is taken for saying.
    """

    def __init__(self, pairs: Iterable[tuple[str, str]] = ()) -> None:
        """Index the pairs both ways."""
        self._others: defaultdict[str, set[str]] = defaultdict(set)
        for a, b in pairs:
            self._others[a].add(b)
            self._others[b].add(a)

    def __bool__(self) -> bool:
        return bool(self._others)

    def parts(self, one: Claim, other: Claim) -> bool:
        """Tell whether two claims are never to count as one."""
        return bool(self) and self._meets(_names(one), _names(other))

    def parts_documents(self, one: Claim, other: Claim) -> bool:
        """Tell whether the documents or writers of two claims are kept apart."""
        return bool(self) and self._meets(
            _own_names(one) - {one.id}, _own_names(other) - {other.id}
        )

    def parts_from(self, claim: Claim, other: str) -> bool:
        """Tell whether a claim is its own writer's, not a document's or an utterer's."""
        return bool(self) and self._meets(_own_names(claim), {other})

    def _meets(self, some: Iterable[str], others: set[str]) -> bool:
        return any(self._others[name] & others for name in some if name in self._others)


def _own_names(claim: Claim) -> set[str]:
    return {claim.id, claim.document, writer_of(claim)}


def _names(claim: Claim) -> set[str]:
    return _own_names(claim) | {utterer_of(claim)}
