"""Notes, groups and dots of a board (K7, K8)."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kompetence_tui.domain.base.ids import number_of
from kompetence_tui.domain.board.board import Board, Note, NoteGroup

ANNA, BO = "Anna Eksempel", "Bo Prøvesen"


def two_notes() -> Board:
    return Board(card="k1").with_note("rolig hånd", author=ANNA).with_note("vi griner")


def test_a_note_keeps_its_author_and_card_and_uses_the_card() -> None:
    board = two_notes()
    assert [(n.text, n.author, n.card) for n in board.notes] == [
        ("rolig hånd", ANNA, "k1"), ("vi griner", "", "k1"),
    ]  # fmt: skip
    assert board.used == ("k1",)
    assert len({note.id for note in board.notes}) == 2


def test_a_group_keeps_its_notes_until_it_goes() -> None:
    board, group = two_notes().with_group("På møder")
    note = board.notes[0].id
    board = board.put(note, group)
    assert [n.text for n in board.in_group(group)] == ["rolig hånd"]
    assert [n.text for n in board.in_group("")] == ["vi griner"]
    assert board.renamed(group, "Til møder").groups[0].title == "Til møder"
    gone = board.without(group)
    assert not gone.groups
    assert {n.text for n in gone.in_group("")} == {"rolig hånd", "vi griner"}


def test_each_has_only_so_many_dots() -> None:
    board = two_notes()
    first, second = (note.id for note in board.notes)
    for _turn in range(5):
        board = board.dotted(first, ANNA, 1)
    board = board.dotted(second, ANNA, 1).dotted(second, BO, 1)
    assert (board.dots_of(ANNA), board.dots_of(BO)) == (3, 1)
    assert [note.sum for note in board.notes] == [3, 1]
    assert board.dotted(second, ANNA, -1) == board
    assert board.dotted(first, ANNA, -1).dots_of(ANNA) == 2


def test_fewer_dots_each_than_were_set_takes_none_away() -> None:
    board = two_notes()
    for _turn in range(3):
        board = board.dotted("n1", ANNA, 1)
    fewer = board.with_(dots_each=1)
    assert fewer.dotted("n2", ANNA, 1) == fewer
    assert fewer.dotted("n1", ANNA, 1) == fewer
    assert fewer.dots_left(ANNA) == 0
    assert fewer.dotted("n1", ANNA, -1).dots_of(ANNA) == 2


def test_a_group_sums_its_notes_and_headline_and_most_dots_come_first() -> None:
    board, small = two_notes().with_group("Lille")
    board, large = board.with_group("Stor")
    board = board.put("n2", large).dotted("n2", ANNA, 1).dotted(large, BO, 1).dotted("n1", BO, 1)
    assert board.sum_of_group(large) == 2
    assert [g.id for g in board.sorted_by_dots().groups] == [large, small]


def test_hidden_notes_are_seen_by_nobody_until_shown() -> None:
    board = two_notes().with_note("hemmelig", author=BO, hidden=True)
    assert [n.text for n in board.shown] == ["rolig hånd", "vi griner"]
    assert "hemmelig" not in [n.text for n in board.in_group("")]
    assert [n.text for n in board.revealed().shown][-1] == "hemmelig"


def test_a_note_from_another_board_comes_without_group_and_dots() -> None:
    board, group = two_notes().with_group("På møder")
    board = board.put("n1", group).dotted("n1", ANNA, 1)
    note = board.note("n1")
    assert note
    taken = Board().with_note("her").taking(note)
    assert [(n.text, n.group, n.sum) for n in taken.notes] == [
        ("her", "", 0), ("rolig hånd", "", 0),
    ]  # fmt: skip


def test_looking_at_a_card_is_no_content() -> None:
    assert Board(card="k1", seconds=90).is_empty
    assert not Board(draft="halv sed").is_empty
    assert not Board(conclusion="Vi begynder i maj").is_empty


_STEPS = st.lists(
    st.tuples(st.sampled_from(["note", "group", "put", "dot", "undot", "drop", "sort"]),
              st.integers(0, 5), st.integers(0, 5), st.sampled_from([ANNA, BO])),
    max_size=30,
)  # fmt: skip


@settings(deadline=None, max_examples=100)
@given(_STEPS)
def test_whatever_is_done_no_id_is_double_and_nobody_has_too_many_dots(
    steps: list[tuple[str, int, int, str]],
) -> None:
    board = Board()
    for what, first, second, who in steps:
        items: list[Note | NoteGroup] = [*board.notes, *board.groups]
        item = items[first % len(items)].id if items else ""
        group = board.groups[second % len(board.groups)].id if board.groups else ""
        match what:
            case "note":
                board = board.with_note(f"seddel {first}", author=who)
            case "group":
                board, _id = board.with_group(f"gruppe {first}")
            case "put":
                board = board.put(item, group)
            case "dot" | "undot":
                board = board.dotted(item, who, 1 if what == "dot" else -1)
            case "drop":
                board = board.without(item)
            case _:
                board = board.sorted_by_dots()
        now: list[Note | NoteGroup] = [*board.notes, *board.groups]
        ids = [i.id for i in now]
        assert len(ids) == len(set(ids))
        assert all(0 <= board.dots_of(name) <= board.dots_each for name in (ANNA, BO))
        in_groups = [n for g in ("", *(g.id for g in board.groups)) for n in board.in_group(g)]
        assert sorted(n.id for n in in_groups) == sorted(n.id for n in board.notes)


WRITTEN = ("uden 1", "annas", "uden 2", "bos", "uden 3")


def a_round() -> Board:
    """Named and nameless notes in turn, after a break on another card."""
    board = two_notes()
    for number, text in enumerate(WRITTEN):
        author = {"annas": ANNA, "bos": BO}.get(text, "")
        card = "k2" if number < 3 else "k3"
        board = board.with_(card=card).with_note(text, author=author, hidden=True)
    return board.with_note("lagt i en pause").with_(turn=BO)


def test_a_round_is_shown_in_an_order_of_chance_where_there_are_no_names() -> None:
    before = a_round()
    board = before.revealed(lambda notes: notes.reverse())
    assert [n.text for n in board.notes] == [
        "rolig hånd", "vi griner", "lagt i en pause", "annas", "bos", "uden 3", "uden 2", "uden 1",
    ]  # fmt: skip
    assert not board.turn
    shown = board.notes[3:]
    assert not {n.id for n in shown} & {n.id for n in before.notes}
    numbers = [number_of(n.id) for n in shown]
    assert numbers == sorted(numbers)
    assert {n.card for n in shown} == {"k2"}


def test_chance_has_its_way_with_each_of_them() -> None:
    before = a_round()
    last = {before.revealed().notes[-1].text for _try in range(200)}
    assert last == {"uden 1", "uden 2", "uden 3"}
