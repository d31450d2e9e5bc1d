"""A document of an English bank says nothing of its own in Danish, whatever it is of."""

import ast
import io
import re
import zipfile
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from string import Formatter
from tomllib import loads
from typing import Any

import pytest

from kompetence_tui import i18n
from kompetence_tui.domain.bank import YES_NO, Question
from kompetence_tui.domain.session.answer import Answer
from kompetence_tui.domain.session.kinds import AnswerKind, Role
from kompetence_tui.domain.session.session import Participant, Session
from kompetence_tui.export.agreed import agreed_text, verifying
from kompetence_tui.export.blank import blank_form
from kompetence_tui.export.document import Document
from kompetence_tui.export.file_name import file_name, sheet_file_name
from kompetence_tui.export.formats import FORMATS
from kompetence_tui.export.pdf.write import page_data
from kompetence_tui.paths import shipped
from kompetence_tui.preparation.sheet import write_sheet
from kompetence_tui.preparation.sheet_words import Filling
from kompetence_tui.store.format import document_in, load, parse
from tests.export.group_samples import everything
from tests.export.lived import lived_session
from tests.export.samples import sample_session
from tests.shipped_forms import form, forms_for
from tests.ways import own_bank, own_talk

FOLDER = Path(__file__).parent / "acknowledged-2"
CATALOGUE = loads((Path(i18n.__file__).parent / "languages" / "en.toml").read_text("utf-8"))
WORD = re.compile(r"[^\W\d_]+")
MARKUP = {"sh", "sed", "d", "sha", "sum", "utf", "md", "s", "m", "n", "b", "x", "nn", "nns"}
SETTINGS = ("Fortrolig: ja", "Må læses af: both", "Arbejdspladsens mål: Users first")

IN_THEIR_OWN_WORDS = {"herlev", "esbjerg-plus", "femfaser"}
"""Forms whose headings and questions are a municipality's, as it wrote them."""


def in_english(session: Session) -> Session:
    return session.with_(bank=session.bank.with_(language="en"))


def kept() -> list[Session]:
    """Talks with all that a plan can hold; acknowledged in an earlier text they stay Danish."""
    files = sorted(FOLDER.glob("*.json"))
    read = [load(document_in(parse(f.read_bytes(), f.name), f.name), f.name)[0] for f in files]
    return [one.with_(acknowledgements=()) for one in read]


SESSIONS = [
    in_english(one)
    for one in (sample_session(), lived_session(), *everything(), *kept(), own_talk(*SETTINGS))
]


def texts(value: Any) -> Iterator[str]:
    """People's text, and their ids; not the program's own words, which are enumerations."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from texts(key)
            yield from texts(inner)
    elif isinstance(value, list | tuple | set | frozenset):
        for inner in value:
            yield from texts(inner)
    elif isinstance(value, str) and not isinstance(value, Enum):
        yield value


def words(*found: str) -> set[str]:
    """Their words, without checksums and invisible signs written as numbers."""
    read = (re.sub(r"\b[0-9a-f]{64}\b|&#x\w+;", " ", text) for text in found)
    return {word.casefold() for text in read for word in WORD.findall(text)}


OURS = words(*CATALOGUE.values()) | MARKUP


def allowed(session: Session) -> set[str]:
    return OURS | words(*texts(session.model_dump()), session.id)


def written(session: Session) -> Iterator[tuple[str, Document]]:
    for one in forms_for(session):
        if one.id not in IN_THEIR_OWN_WORDS:
            yield one.id, one.document(session)
    yield "blank", blank_form(session.bank)
    if session.kind.is_individual:
        yield "sheet", write_sheet(session)
        yield "paper", write_sheet(session, filling=Filling.PAPER)


@pytest.mark.parametrize("session", SESSIONS, ids=lambda one: f"{one.kind.name}-{one.id}")
def test_no_word_of_ours_is_danish_in_any_form(session: Session) -> None:
    known = allowed(session)
    for form_id, document in written(session):
        assert words(str(document), document.about.kind) - known == set(), form_id
        assert document.about.language == "en"
    names = [file_name(session, one) for one in forms_for(session)] + [sheet_file_name(session)]
    slugs = words(*(name.rpartition(".")[0] for name in names))
    assert {word for word in slugs if word.isascii()} & DANISH_PARTS == set()


DANISH_PARTS = words("udviklingsplan samtale opgaver bevis forberedelse formidlingsark forloeb")


@pytest.mark.parametrize("chosen", FORMATS, ids=lambda chosen: chosen.id)
def test_nor_in_any_format(chosen: Any) -> None:
    session = SESSIONS[-1]
    for form_id, document in written(session):
        data = chosen.write(document).data
        assert words(*_read(chosen.id, data, document)) - allowed(session) == set(), form_id


def _read(format_id: str, data: bytes, document: Document) -> Iterator[str]:
    """What is read of the file; of a PDF what it is made of."""
    if format_id == "docx":
        with zipfile.ZipFile(io.BytesIO(data)) as word:
            parts = [n for n in word.namelist() if re.search(r"document|header|footer", n)]
            for name in parts:
                if name.endswith(".xml"):
                    yield from re.findall(r"<w:t[^>]*>([^<]*)<", word.read(name).decode())
    elif format_id == "html":
        page = re.sub(r"(?s)<style>.*?</style>", "", data.decode())
        yield re.sub(r"&[#\w]+;|<[^>]*>", " ", page)
    elif format_id == "pdf":
        with i18n.speaking(document.speech):
            data_of = repr(page_data(document))
        yield from re.findall(r"'(?:text|footer)': '([^']*)'", data_of)
    else:
        yield data.decode()


def test_each_message_has_its_places_for_values_in_english_too() -> None:
    for danish, english in CATALOGUE.items():
        assert _places(danish) == _places(english), danish


def _places(message: str) -> set[str | None]:
    return {name for _text, name, _spec, _conversion in Formatter().parse(message)} - {None}


def test_the_catalogue_holds_what_is_said_and_no_more() -> None:
    """Each of its messages stands in the source, or in a form that comes with the program."""
    source = "".join(path.read_text("utf-8") for path in Path(i18n.__file__).parent.rglob("*.py"))
    forms = shipped("question_banks") / "skemaer"
    source += "".join(path.read_text("utf-8") for path in forms.glob("*.md"))
    joined = re.sub(r'"\s*\n\s*"', "", source)
    assert [message for message in CATALOGUE if message not in joined] == []


def test_the_screens_stay_danish_and_names_are_the_banks() -> None:
    session = own_talk("Lederen kaldes: team lead", language="en")
    assert session.bank.speech_on_screens.language == "da"
    plan = next(one for one in forms_for(session) if one.id == "plan").render(session)
    assert "\n- Team lead: " in plan
    assert "# The team lead ensures" in plan
    assert "\n## Signatures\n" in plan
    assert i18n.spoken() == i18n.AS_WRITTEN


def test_a_plan_acknowledged_before_in_danish_stays_danish() -> None:
    files = sorted(FOLDER.glob("*.json"))
    session = load(document_in(parse(files[0].read_bytes(), ""), ""), "")[0]
    plan = next(one for one in forms_for(session) if one.id == "plan")
    assert plan.render(in_english(session)) == plan.render(session)


def test_an_english_sheet_is_read_back() -> None:
    from kompetence_tui.preparation.reader import answers_in
    from kompetence_tui.preparation.sheet_file import read_sheet

    session = own_talk(*SETTINGS, language="en")
    people = (Participant(name="Ann Example", role=Role.EMPLOYEE), *session.participants[1:])
    session = session.with_(participants=people)
    sheet = str(write_sheet(session))
    assert "### Question 1: Hvad gik godt?\n" in sheet
    filled = sheet.replace("Hvad gik godt?\n", "Hvad gik godt?\n\nAll of it\n").replace("*", "")
    found = read_sheet(filled.encode(), "sheet.md")
    assert found.session_id == session.id
    assert answers_in(found, session).answers == {"godt": "All of it"}


def test_the_proof_of_an_english_plan_cuts_it_by_its_english_heading() -> None:
    session = own_talk(language="en")
    with i18n.speaking(session.bank.speech):
        assert "## Signatures$" in verifying("plan.md")
    assert agreed_text(session).startswith("# Competence development plan for:")


def test_yes_and_no_are_words_of_ours() -> None:
    bank = own_bank(language="en")
    asked = Question(id="godt", text="Ready?", answer=AnswerKind.YES_NO, options=YES_NO)
    bank = bank.with_(themes=(bank.themes[0].with_(questions=(asked,)),))
    session = own_talk(language="en").with_(bank=bank, answers={"godt": Answer(chosen=("Ja",))})
    assert "\n- [ ] Yes\n- [ ] No\n" in str(blank_form(bank))
    assert "- Choose one: Yes · No\n" in str(write_sheet(session))
    assert "\n- Yes\n" in form("full").render(session)


FOR_SCREENS = (
    "insight", "calendar", "thread", "formats", "policies", "warnings", "form_blank", "file_name",
    "forms", "form.py", "report",
)  # fmt: skip
"""Modules of what is no talk's document, or of what screens say of one."""


def test_what_documents_say_is_in_the_catalogue() -> None:
    export = Path(i18n.__file__).parent / "export"
    ours = [path for path in export.rglob("*.py") if not path.name.startswith(FOR_SCREENS)]
    ours = [path for path in ours if path.parent.name != "pdf"]
    domain = Path(i18n.__file__).parent / "domain"
    ours += [domain / "session" / "asked.py", domain / "dates" / "dates.py"]
    asked = {message for path in ours for message in _messages(path)} - {"i dag"}
    assert asked - set(CATALOGUE) == set()


def _messages(path: Path) -> Iterator[str]:
    """What the module says, by ``_`` or ``plural``."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            count = {"_": 1, "plural": 2}.get(node.func.id, 0)
            for argument in node.args[:count]:
                if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
                    yield argument.value
