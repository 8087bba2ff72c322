"""A place's history as JSON; see ``contract`` for the manner."""

from landbridge.model.grounds import Grounds
from landbridge.model.history import Period, Telling, Track
from landbridge.views.claimparts import Json, day_part


def track_object(track: Track, grounds: Grounds) -> Json:
    """Return a facet in time; ``to`` is the first day after, null for the last period."""
    return {
        "facet": track.facet.value,
        "of": track.of,
        "name": None if track.of is None else grounds.name(track.of),
        "periods": [_period(period, grounds) for period in track.periods],
        "silences": [
            {
                "from": day_part(one.start),
                "to": day_part(one.end),
                "days": (one.end - one.start).days,
            }
            for one in track.silences
        ],
        "last_fact": day_part(track.last_fact),
    }


def _period(period: Period, grounds: Grounds) -> Json:
    return {
        "values": list(period.values),
        "names": [grounds.name(value) for value in period.values],
        "from": day_part(period.start),
        "to": day_part(period.end),
        "since": {
            "how": period.since.how.value,
            "after": day_part(period.since.after),
            "by": day_part(period.since.by),
            "claim": period.since.claim,
        },
        "p": {"least": period.least, "most": period.most},
        "told": [_telling(telling, grounds) for telling in period.tellings],
    }


def _telling(telling: Telling, grounds: Grounds) -> Json:
    claim = grounds.claims[telling.claim]
    return {
        "claim": claim.id,
        "type": claim.type,
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "values": list(telling.values),
        "said": day_part(telling.said),
        "from": day_part(telling.start),
        "to": day_part(telling.end),
        "change": telling.change,
    }
