"""Say a probability in the words of ICD 203, with the band each word stands for."""

import re
from dataclasses import dataclass
from functools import cache

from landbridge.lexicon.tables import table
from landbridge.model.errors import InvalidRecord

EVEN = "roughly even"
"""The word below which a thing is more unlikely than likely."""
_BAND = re.compile(r"\(\d+-\d+ %\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Likelihood:
    """A word of estimative probability.

    Attributes:
        word: As ICD 203 has it.
        low: Least probability it stands for.
        high: Greatest.
        template: A sentence with ``{range}`` and ``{what}``.
    """

    word: str
    low: float
    high: float
    template: str

    @property
    def triple(self) -> tuple[str, float, float]:
        """Return (word, low, high), as a Judgement keeps it."""
        return self.word, self.low, self.high

    def sentence(self, what: str) -> str:
        """Return the sentence that gives a thing this likelihood, the band in percent."""
        band = f"{round(self.low * 100)}-{round(self.high * 100)} %"
        return self.template.format(range=band, what=what)


@cache
def scale() -> tuple[Likelihood, ...]:
    """Return the seven words, least first."""
    return tuple(
        Likelihood(
            word=row["word"],
            low=float(row["low"]),
            high=float(row["high"]),
            template=row["sentence"],
        )
        for row in table("likelihood")
    )


def likelihood_of(p: float) -> Likelihood:
    """Return the word for a probability; one on a bound takes the upper band.

    Below 0.01 and above 0.99 the outer words stand: nothing reported is impossible or certain.

    Raises:
        InvalidRecord: When ``p`` is not within [0, 1].
    """
    if not 0 <= p <= 1:
        raise InvalidRecord(record="Likelihood", faults=[f"probability {p} is not within [0, 1]"])
    return next((word for word in reversed(scale()) if p >= word.low), scale()[0])


def likelihood(p: float) -> tuple[str, float, float]:
    """Return (word, low, high) for a probability.

    Raises:
        InvalidRecord: When ``p`` is not within [0, 1].
    """
    return likelihood_of(p).triple


def gives_likelihood(text: str) -> bool:
    """Tell whether a sentence gives a likelihood, by its band."""
    return _BAND.search(text) is not None
