import pytest

from briefings.norms.numbering import place_of


@pytest.mark.parametrize(
    ("article", "place"),
    [("23", 23), ("2(4)", 2), ("III", 3), ("IX", 9), ("Art. 7", 0), ("bis", 0), ("", 0)],
)
def test_articles_stand_in_the_order_of_their_numbers(article, place) -> None:
    assert place_of(article) == place
