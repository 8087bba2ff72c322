"""Which date a claim takes where several words could give it."""

from datetime import date

from tests.unit.claims.reading import claims_of, document_of, only, read, told


def days(claim):
    return claim.when.interval.start, claim.when.interval.end


def test_a_state_since_an_event_holds_from_its_day_on():
    claims = claims_of("Rafah has been closed since Israeli forces took its side on April 7.")
    assert days(only(claims, "closed")) == (date(2024, 4, 7), date(2024, 5, 1))
    assert days(only(claims, "took_over")) == (date(2024, 4, 7), date(2024, 4, 8))


def test_a_date_before_a_second_verb_is_that_verb_s():
    text = (
        "The minister said on April 3 that troops had retaken Goma, and on April 5 he visited it."
    )
    claims = claims_of(text)
    assert days(only(claims, "took_over"))[0] == date(2024, 4, 3)
    assert days(only(claims, "visit"))[0] == date(2024, 4, 5)


def test_a_date_that_heads_a_paragraph_dates_it():
    claims = claims_of(
        "April 22. Rebels shelled the port. The monitors said two days later that it burned."
    )
    assert days(only(claims, "shelling"))[0] == date(2024, 4, 22)


def test_a_date_of_its_own_comes_before_the_heading():
    claims = claims_of("April 22. Rebels shelled the port on April 20.")
    assert days(only(claims, "shelling"))[0] == date(2024, 4, 20)


def test_a_heading_dates_no_other_paragraph():
    claims = read(document_of("April 22. All was quiet.", "Rebels shelled the port."))
    assert only(claims, "shelling").when is None


def test_what_somebody_was_quoted_as_saying_is_theirs():
    claim = told("withdrew", "The rebels left Goma, the monitors were quoted as saying.")
    assert [s.source.text for s in claim.chain[:-1]] == ["the monitors"]
