"""The spider web: every point where the rating says, numbers only, words beside it."""

import re
from collections.abc import Iterator
from itertools import pairwise
from math import atan2, degrees, hypot, pi
from random import Random
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.export.blocks import Item, Items, SpiderWeb
from kompetence_tui.export.web import RADIUS, alternative, drawing, key, numbered
from tests.export.nasty import nasty_text

Place = tuple[float, float]
STEPS = st.one_of(st.none(), st.integers(1, 5))
AXES = st.lists(st.tuples(STEPS, STEPS), min_size=3, max_size=12)
NAMES = ("Anna Eksempel", "Eva Eksempel")
CLOSE = 0.02


def web_of(steps: list[tuple[int | None, int | None]]) -> SpiderWeb:
    items = tuple(Item(f"Kompetence {letter}") for letter in "ABCDEFGHIJKL"[: len(steps)])
    return SpiderWeb(Items(items), tuple(steps), 5, NAMES)


def shapes(web: SpiderWeb, tag: str, **having: str) -> list[ET.Element]:
    found = ET.fromstring(drawing(web)).iter(f"{{http://www.w3.org/2000/svg}}{tag}")
    return [each for each in found if all(each.get(name) == it for name, it in having.items())]


def dots(web: SpiderWeb) -> list[Place]:
    return [(float(e.attrib["cx"]), float(e.attrib["cy"])) for e in shapes(web, "circle")]


def squares(web: SpiderWeb) -> list[Place]:
    return [
        (
            float(e.attrib["x"]) + float(e.attrib["width"]) / 2,
            float(e.attrib["y"]) + float(e.attrib["height"]) / 2,
        )
        for e in shapes(web, "rect")
    ]


def joined(web: SpiderWeb, *, dashed: bool) -> set[frozenset[tuple[int, int]]]:
    """The pairs of axis and step that a party's line runs between."""
    found = set()
    for tag in ("polygon", "polyline"):
        for shape in shapes(web, tag):
            is_grid = shape.get("stroke") == "#c8c8c8"
            if is_grid or ("stroke-dasharray" in shape.attrib) is not dashed:
                continue
            pairs = [xy.split(",") for xy in shape.attrib["points"].split()]
            places = [_meant(web, (float(x), float(y))) for x, y in pairs]
            places += places[:1] if tag == "polygon" else []
            found |= {frozenset(pair) for pair in pairwise(places)}
    return found


def _meant(web: SpiderWeb, place: Place) -> tuple[int, int]:
    """The axis, and the step on it, that the place is of."""
    x, y = place
    turned = round(degrees(atan2(x, -y)) * len(web.steps) / 360)
    return turned % len(web.steps), round(hypot(x, y) / RADIUS * web.highest)


def expected(steps: tuple[int | None, ...]) -> Iterator[tuple[int, float, float]]:
    """Axis, angle clockwise from straight up, and distance from the middle."""
    for axis, step in enumerate(steps):
        if step is not None:
            yield axis, 360 * axis / len(steps), RADIUS * step / 5


@given(AXES)
def test_every_point_lies_where_the_rating_says(steps: list[tuple[int | None, int | None]]) -> None:
    web = web_of(steps)
    for places, of_one in zip((dots(web), squares(web)), zip(*steps, strict=True), strict=True):
        wanted = list(expected(of_one))
        assert len(places) == len(wanted)
        for (x, y), (_axis, angle, distance) in zip(places, wanted, strict=True):
            assert hypot(x, y) == pytest.approx(distance, abs=CLOSE)
            turned = degrees(atan2(x, -y)) - angle
            assert abs((turned + 180) % 360 - 180) * pi / 180 * distance < CLOSE


@given(AXES)
def test_a_line_runs_between_neighbours_and_never_over_a_gap(
    steps: list[tuple[int | None, int | None]],
) -> None:
    web = web_of(steps)
    for dashed, of_one in zip((False, True), zip(*steps, strict=True), strict=True):
        rated = [(axis, step) for axis, step in enumerate(of_one) if step is not None]
        neighbours = {
            frozenset(((axis, step), (other, its)))
            for axis, step in rated
            for other, its in rated
            if other == (axis + 1) % len(of_one)
        }
        assert joined(web, dashed=dashed) == neighbours


@given(AXES)
def test_all_of_it_stands_inside_the_picture(steps: list[tuple[int | None, int | None]]) -> None:
    web = web_of(steps)
    left, top, width, height = map(float, ET.fromstring(drawing(web)).attrib["viewBox"].split())
    texts = [(float(e.attrib["x"]), float(e.attrib["y"])) for e in shapes(web, "text")]
    assert len(texts) == len(steps) + 5
    for x, y in (*texts, *dots(web), *squares(web)):
        assert left + 5 <= x <= left + width - 5
        assert top + 5 <= y <= top + height - 5


def test_two_alike_are_both_seen() -> None:
    web = web_of([(3, 3)] * 6)
    assert [_meant(web, dot) for dot in dots(web)] == [(axis, 3) for axis in range(6)]
    assert [_meant(web, square) for square in squares(web)] == [(axis, 3) for axis in range(6)]
    assert joined(web, dashed=True) == joined(web, dashed=False)
    (solid,) = shapes(web, "polygon", stroke="#1a1a1a")
    (dashed,) = shapes(web, "polygon", stroke="#707070")
    assert float(dashed.attrib["stroke-width"]) > float(solid.attrib["stroke-width"])
    text = drawing(web)
    assert text.index("<rect") < text.index("<circle")


@settings(max_examples=30)
@given(st.integers(0, 2**32), AXES)
def test_the_drawing_has_no_text_of_people_and_the_words_have_all(
    seed: int, steps: list[tuple[int | None, int | None]]
) -> None:
    rng = Random(seed)
    items = tuple(Item(nasty_text(rng)) for _axis in steps)
    names = (nasty_text(rng), nasty_text(rng))
    web = SpiderWeb(Items(items), tuple(steps), 5, names)
    assert drawing(web) == drawing(web_of(steps))
    assert [item.text for item in key(web).items] == list(names)
    assert [(item.key, item.text) for item in numbered(web).items] == [
        (str(number), item.text) for number, item in enumerate(items, 1)
    ]


def test_it_says_what_it_is_to_those_who_cannot_see_it() -> None:
    web = web_of([(1, 2), (3, None), (5, 4)])
    root = ET.fromstring(drawing(web))
    assert root.attrib["aria-label"] == alternative(web)
    assert root.attrib["role"] == "img"
    assert "Spindelvæv med 3 nummererede akser" in alternative(web)
    assert [item.key for item in key(web).items] == [
        "Prikker, fuld streg",
        "Firkanter, stiplet",
    ]


def test_nothing_in_it_is_fetched_or_styled() -> None:
    """A page's content policy forbids style attributes; nothing may point outside the file."""
    text = drawing(web_of([(1, 2)] * 12))
    assert not re.search(r"style|class|href|url\(|script|font-family", text)
