"""Plans that an earlier program wrote and saw acknowledged: each stays what it was, for ever (H12).

For each there is the session as that program saved it, and the plan as it exported it. None of the
files is ever changed; a new text of plans gets a folder of its own, by the program that brought it.
"""

import hashlib
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kompetence_tui.domain.follow_up.progress import Progress
from kompetence_tui.domain.plan.agreed import Acknowledgement
from kompetence_tui.domain.plan.agreed_rules import parties, with_acknowledgement
from kompetence_tui.domain.plan.plan_text import NEWEST_TEXT, PlanText
from kompetence_tui.domain.rules import RuleBroken
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.export.agreed import (
    acknowledged_by,
    agreed_text,
    checksum,
    is_changed,
    plan_text,
)
from kompetence_tui.export.plan import plan_document
from kompetence_tui.store.format import document_in, document_of, load, parse, tables_of
from kompetence_tui.store.storage import encode
from tests.factories import TODAY, make_goal
from tests.shipped_forms import session_document

FOLDER = Path(__file__).parent
TEXTS = {
    "acknowledged": PlanText.FIRST,
    "acknowledged-2": PlanText.HORIZONS_FIRST,
    "acknowledged-3": PlanText.OWN_WORDS,
}
ALL = {
    "acknowledged": "2bd06fdfa5aa",
    "acknowledged-2": "6dedf74acc5a",
    "acknowledged-3": "03f1c58891a7",
}
NAMES = sorted(
    f"{folder}/{path.stem}" for folder in TEXTS for path in (FOLDER / folder).glob("*.json")
)
FIRST = "acknowledged/samtale"
AT = datetime(2027, 2, 3, 15, 4, tzinfo=UTC)
HAS_TOOLS = all(map(shutil.which, ("sed", "sha256sum", "sh")))
every_plan = pytest.mark.parametrize("name", NAMES)
with_its_line = pytest.mark.parametrize(
    "name", [name for name in NAMES if not name.startswith("acknowledged-3")]
)
"""Since 0.3 the line stands in the proof."""


def kept(name: str) -> Session:
    return load(document_in(parse((FOLDER / f"{name}.json").read_bytes(), name), name), name)[0]


def exported(name: str) -> str:
    """The plan as the earlier program wrote it."""
    return (FOLDER / f"{name}.md").read_bytes().decode()


def text_of(name: str) -> PlanText:
    """What the plan was acknowledged in."""
    return TEXTS[name.partition("/")[0]]


def cut(written: str) -> str:
    """What is acknowledged of an export, as the printed line cuts it."""
    lines = written.split("\n")
    lines = lines[: lines.index("## Underskrifter")]
    return "".join(f"{line}\n" for line in lines if not line.startswith("- Status:"))


def reworded(session: Session) -> Session:
    return session.with_(plan=session.plan.with_goal(make_goal("m9", "Noget helt nyt")))


@pytest.mark.parametrize("folder", TEXTS)
def test_the_files_are_those_of_the_earlier_program(folder: str) -> None:
    summed = hashlib.sha256()
    for path in sorted((FOLDER / folder).iterdir()):
        summed.update(f"{path.name}\0".encode() + path.read_bytes())
    assert summed.hexdigest()[:12] == ALL[folder]


def test_there_are_plans_in_every_text() -> None:
    assert set(TEXTS.values()) == set(PlanText)


@every_plan
def test_it_is_unchanged_and_exported_as_it_was_acknowledged(name: str) -> None:
    session = kept(name)
    assert not is_changed(session)
    assert acknowledged_by(session)
    assert plan_text(session) is text_of(name)
    assert agreed_text(session) == cut(str(plan_document(session))) == cut(exported(name))
    assert f"  - Kontrolsum: {checksum(session)}\n" in exported(name)


@every_plan
def test_what_comes_after_and_saving_anew_change_nothing_of_it(name: str) -> None:
    session = kept(name)
    note = Progress(id="n99", goal="m1", date=TODAY, text="Det gik godt")
    later = session.with_(progress=(*session.progress, note))
    saved = encode(tables_of(document_of(later, 9, AT)))
    again = load(document_in(parse(saved, name), name), name)[0]
    assert not is_changed(again)
    assert cut(str(plan_document(again))) == cut(exported(name))


@pytest.mark.skipif(not HAS_TOOLS, reason="the tools are not installed")
@with_its_line
def test_the_line_that_was_printed_gives_the_checksum_that_was_printed(
    name: str, tmp_path: Path
) -> None:
    (line,) = [line for line in exported(name).split("\n") if line.startswith("sed ")]
    (tmp_path / "plan.md").write_bytes(str(plan_document(kept(name))).encode())
    command = line.replace("FIL", "plan.md")
    done = subprocess.run(["sh", "-c", command], cwd=tmp_path, capture_output=True, check=True)
    assert f"Kontrolsum: {done.stdout.decode().split()[0]}\n" in exported(name)


@every_plan
def test_who_acknowledges_it_now_stands_by_the_same_text(name: str) -> None:
    """With one party's acknowledgement the other's is of the text that stands there."""
    session = kept(name)
    first, *others = [one for one in acknowledged_by(session) if one.name in _names(session)]
    session = session.with_(acknowledgements=(first,))
    for one in others:
        session, new = acknowledged(session, one.name)
        assert (new.text, new.checksum) == (text_of(name), first.checksum)
    assert not is_changed(session)
    assert str(plan_document(session)).count("Planen: uændret siden") == 1 + len(others)
    with pytest.raises(RuleBroken, match="har allerede godkendt"):
        acknowledged(session, first.name)


@every_plan
def test_other_words_are_acknowledged_in_the_newest_text(name: str) -> None:
    session = reworded(kept(name))
    assert is_changed(session)
    assert plan_text(session) is NEWEST_TEXT
    party = parties(session)[0].name
    session, new = acknowledged(session, party)
    assert (new.text, new.checksum) == (NEWEST_TEXT, checksum(session))
    assert acknowledged_by(session) == (new,)


def test_taken_back_the_words_are_acknowledged_as_they_were() -> None:
    before = kept(FIRST)
    after = reworded(before).with_(plan=before.plan)
    assert not is_changed(after)
    assert cut(str(plan_document(after))) == cut(exported(FIRST))


def test_a_later_acknowledgement_of_other_words_counts_alone() -> None:
    """Two who stood by the first text, and one of them by a newer one of the plan since."""
    first, second = kept(FIRST).acknowledgements
    changed = reworded(kept(FIRST))
    changed, newer = acknowledged(changed, first.name)
    back = changed.with_(plan=kept(FIRST).plan)
    assert acknowledged_by(back) == (second,)
    assert plan_text(back) is PlanText.FIRST
    assert is_changed(back)
    assert acknowledged_by(changed) == (newer,)


def test_the_whole_session_says_the_plan_as_it_was_acknowledged() -> None:
    assert "\n#### Mål 3\n" not in str(session_document(kept(FIRST)))
    assert "\n### Mål 3\n" in str(session_document(kept(FIRST)))
    assert "\n#### Mål 3\n" in str(session_document(kept(FIRST).with_(acknowledgements=())))


@pytest.mark.parametrize("folder", TEXTS)
def test_they_hold_all_that_a_plan_can(folder: str) -> None:
    """What none of them holds could change its wording unseen."""
    written = "".join(exported(name) for name in NAMES if name.startswith(f"{folder}/"))
    for words in (
        "Opfølgning på planen fra", "Opfølgning på aftalerne fra", "Aftalt ved:",
        "delvist opfyldt", "ikke opfyldt", "videreføres som mål", "gælder fortsat", "Justering",
        "## Overblik", "Udspring:", "Bygger på:", "Videreført fra:", "Skal bruges fra:",
        "Forudsætning for:", "Giver ikke i sig selv ret til:", "Lederen sikrer",
        "Medarbejderen gør", "Mål på kort sigt", "Mål på langt sigt", "Fortalt til:", "Metode:",
        "Udfordringen, set af", "Støtte og redskaber", "Før, motivation", "Tales om bagefter",
        "## Beslutning", "Sådan støtter vi hinanden", "Erstatter individuel samtale for",
        "Mangler individuel samtale", "## Kompetenceprofil", "## Næste opfølgning", "Ledelse:",
        "uge 12 2027", "2. kvartal 2027", "2. halvår 2027", "*ikke udfyldt*",
    ):  # fmt: skip
        assert words in written, words


def acknowledged(session: Session, name: str) -> tuple[Session, Acknowledgement]:
    at = AT + timedelta(minutes=len(session.acknowledgements))
    return with_acknowledgement(session, name, checksum(session), at, text=plan_text(session))


def _names(session: Session) -> set[str]:
    named: tuple[Participant, ...] = parties(session)
    return {party.name for party in named}
