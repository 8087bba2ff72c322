"""The rules of the grammar of time are passed over only where they fit nothing."""

from hypothesis import given
from hypothesis import strategies as st

from landbridge.claims.timerules import RULES
from landbridge.claims.timetokens import LETTERS

ALPHABET = "".join(sorted({*LETTERS.values(), *"dnNoOYz6Ic|,-./()bwZ"}))


@given(st.text(alphabet=ALPHABET, min_size=1, max_size=12))
def test_a_text_without_the_letters_a_rule_needs_is_one_it_does_not_fit(letters: str) -> None:
    for rule in RULES:
        fits = rule.pattern.search(letters) is not None
        assert not fits or rule.needs & set(letters)


def test_every_rule_needs_a_letter() -> None:
    assert all(rule.needs for rule in RULES)
