"""Records come back from JSON as they went in."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.store.records import (
    claims_on,
    documents,
    entities,
    moments,
    report,
    resolutions,
    skips,
)

from landbridge.model.claim import Claim, Mention, Quantity
from landbridge.model.document import Document, Skipped
from landbridge.model.entity import Entity, Resolution
from landbridge.model.errors import InvalidRecord
from landbridge.store.codec import decode, encode, instant, storable


@given(
    st.one_of(
        documents().map(lambda d: (Document, d)),
        documents().flatmap(claims_on).map(lambda c: (Claim, c)),
        entities.map(lambda e: (Entity, e)),
        resolutions.map(lambda r: (Resolution, r)),
        skips.map(lambda s: (Skipped, s)),
    )
)
def test_every_stored_record_comes_back_equal_with_the_same_id(pair):
    kind, record = pair
    back = decode(encode(record), kind)
    assert back == record
    assert getattr(back, "id", None) == getattr(record, "id", None)


def test_a_string_that_utf8_cannot_hold_is_refused():
    with pytest.raises(InvalidRecord, match="cannot be stored"):
        encode(Mention(text="\udcff"))


@pytest.mark.parametrize("value", [float("inf"), float("nan")])
def test_a_number_that_json_cannot_hold_is_refused(value):
    quantity = Quantity(
        role="killed",
        text="many",
        start=0,
        end=4,
        value=value,
        low=0,
        high=None,
        unit=None,
        comparator=None,
    )
    with pytest.raises(InvalidRecord, match="Quantity: would not read back as it was"):
        encode(quantity)


@pytest.mark.parametrize("text", ["", "{", "[]", '{"what": 1, "why": "x"}', '{"what": "x"}'])
def test_text_that_is_no_such_record_raises_a_value_error(text):
    with pytest.raises(ValueError, match=r"."):
        decode(text, Skipped)


def test_a_record_that_contradicts_itself_is_refused_on_reading_too():
    claim = encode(report()["claims"][0])
    with pytest.raises(ValueError, match="does not fit a quote"):
        decode(claim.replace('"end":28', '"end":27'), Claim)


@given(moments, moments)
def test_instants_sort_as_time_does(one, other):
    assert (instant(one) < instant(other)) == (one < other)


def test_an_instant_is_the_same_from_any_time_zone():
    there = datetime(2018, 7, 9, 15, tzinfo=timezone(timedelta(hours=3)))
    assert instant(there) == instant(datetime(2018, 7, 9, 12, tzinfo=UTC))


def test_a_moment_without_time_zone_is_refused():
    with pytest.raises(InvalidRecord, match="no time zone"):
        instant(datetime(2018, 7, 9))  # noqa: DTZ001 - the fault under test


def test_an_undecodable_file_name_is_kept_as_escapes():
    assert storable("report-\udcff.txt") == "report-\\udcff.txt"
