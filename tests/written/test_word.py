"""A Word file reads as it would on paper today, and what is left out is said."""

import io

import pytest
from docx import Document

from kompetence_tui.written.lines import ListMark, WrittenLine
from kompetence_tui.written.package import MAX_DEPTH, NotWord
from kompetence_tui.written.word import read_word
from tests.written.word_files import MC, W, p, packed, r, word_file


def words(*body: str, **parts: str) -> list[str]:
    return [line.text for line in read_word(word_file(*body, **parts)).lines]


def line(body: str) -> WrittenLine:
    (only,) = read_word(word_file(body)).lines
    return only


def said(*body: str, **parts: str) -> str:
    return "\n".join(read_word(word_file(*body, **parts)).remarks)


INSERTED = f"<w:ins>{r('nu')}</w:ins>"
DELETED = "<w:del><w:r><w:delText>aldrig</w:delText></w:r></w:del>"
CONTROL = f"<w:sdt><w:sdtPr/><w:sdtContent>{r('valgt')}</w:sdtContent></w:sdt>"
UNTOUCHED = CONTROL.replace("<w:sdtPr/>", "<w:sdtPr><w:showingPlcHdr/></w:sdtPr>")
BOX = f"<w:txbxContent>{p('i en boks')}</w:txbxContent>"
SHAPE = (
    f"<w:r><mc:AlternateContent><mc:Choice>{BOX}</mc:Choice>"
    f"<mc:Fallback>{BOX}</mc:Fallback></mc:AlternateContent></w:r>"
)


def test_what_was_inserted_is_in_and_what_was_deleted_is_out_and_both_are_said() -> None:
    assert words(p("Hvad fylder ", INSERTED, DELETED, "?")) == ["Hvad fylder nu?"]
    remarks = said(p("Hvad fylder ", INSERTED, DELETED, "?"))
    assert "1 indsættelse, der ikke er godkendt, er taget med" in remarks
    assert "1 sletning, der ikke er godkendt, er slettet" in remarks
    moved = f"<w:moveFrom>{r('væk')}</w:moveFrom><w:moveTo>{r('her')}</w:moveTo>"
    assert words(p(moved)) == ["her"]
    assert said(p("Hvad fylder?")) == ""


def test_a_deleted_end_of_a_paragraph_joins_it_with_the_next() -> None:
    ended = "<w:rPr><w:del/></w:rPr>"
    assert words(p("Hvad ", more=ended), p("fylder?")) == ["Hvad fylder?"]
    assert words(p("Sidst", more=ended)) == ["Sidst"]


def test_content_controls_are_kept_also_around_paragraphs_and_empty_ones_are_not() -> None:
    around = f"<w:sdt><w:sdtContent>{p('et afsnit')}</w:sdtContent></w:sdt>"
    assert words(p("Her: ", CONTROL), around) == ["Her: valgt", "et afsnit"]
    assert "2 indholdskontrolelementer" in said(p("Her: ", CONTROL), around)
    assert words(p("Her:", UNTOUCHED)) == ["Her:"]
    assert said(p(UNTOUCHED)) == "1 tomt felt er ikke taget med"


def test_cells_are_lines_and_text_boxes_come_once_after_their_paragraph() -> None:
    row = f"<w:tr><w:tc>{p('Hvad?')}</w:tc><w:tc>{p('Svar')}</w:tc></w:tr>"
    assert words(f"<w:tbl>{row}</w:tbl>", p("efter")) == ["Hvad?", "Svar", "efter"]
    assert said(f"<w:tbl>{row}</w:tbl>").startswith("1 tabel er læst celle for celle")
    assert words(p("før ", SHAPE, "og efter"), p("sidst")) == ["før og efter", "i en boks", "sidst"]
    assert said(p(SHAPE)).startswith("1 tekstboks er taget med")


@pytest.mark.parametrize(
    ("run", "remark"),
    [
        ("<w:r><w:footnoteReference/></w:r>", "1 fodnote"),
        ("<w:r><w:endnoteReference/></w:r>", "1 slutnote"),
        ("<w:r><w:commentReference/></w:r>", "1 kommentar"),
        ("<w:r><w:pict><w:imagedata/></w:pict></w:r>", "1 billede"),
        (r("skjult", "<w:vanish/>"), "1 stykke skjult tekst"),
    ],
)
def test_what_is_left_out_is_said(run: str, remark: str) -> None:
    assert words(p("Hvad?", run)) == ["Hvad?"]
    assert said(p(run)) == f"{remark} er ikke taget med"


def test_headers_and_the_table_of_contents_are_left_out_and_said() -> None:
    header = f"<w:hdr {W}>{p('Eksempelkommune')}</w:hdr>"
    assert words(p("Trivsel 2", style="TOC1"), p("Trivsel"), header1=header) == ["Trivsel"]
    remarks = said(p("Trivsel", style="TOC1"), header1=header, footer1=f"<w:ftr {W}/>")
    assert "indholdsfortegnelse på 1 linje" in remarks
    assert "1 sidehoved eller sidefod" in remarks


def test_headings_by_their_names_by_what_they_are_based_on_and_by_their_level() -> None:
    assert line(p("x", style="Heading1")).level == 1
    assert line(p("x", style="Overskrift2")).level == 2
    assert line(p("x", style="Egen")).level == 1
    assert line(p("x", more='<w:outlineLvl w:val="2"/>')).level == 3
    assert line(p("x", more='<w:outlineLvl w:val="9"/>')).level == 0
    assert line(p("x", style="Titel")).is_title
    assert line(p("x")) == WrittenLine("x")


def test_points_of_lists_and_bold_lines() -> None:
    assert line(p("x", points=(0, 7))) == WrittenLine("x", mark=ListMark.NUMBER)
    assert line(p("x", points=(1, 7))) == WrittenLine("x", mark=ListMark.BULLET, depth=1)
    assert line(p("x", points=(0, 0))).mark is ListMark.NONE
    assert line(p(r("Trivsel", "<w:b/>"), " ")).is_bold
    assert not line(p(r("Trivsel", "<w:b/>"), "nu")).is_bold
    assert not line(p(r("Trivsel", '<w:b w:val="0"/>'))).is_bold


def test_a_broken_line_is_two_and_fields_are_what_they_show() -> None:
    field = f"<w:r><w:instrText>PAGE</w:instrText></w:r><w:hyperlink>{r('3')}</w:hyperlink>"
    assert words(p("en", "<w:r><w:br/></w:r>", "to", field)) == ["en", "to3"]


def test_what_the_library_writes() -> None:
    made = Document()
    made.add_heading("MUS i Eksempelhuset", 0)
    made.add_heading("Trivsel", 1)
    made.add_paragraph("Hvordan går det?", style="List Number")
    made.add_paragraph("godt", style="List Bullet")
    written = io.BytesIO()
    made.save(written)
    title, heading, number, bullet = read_word(written.getvalue()).lines
    assert title.is_title
    assert (heading.text, heading.level) == ("Trivsel", 1)
    assert (number.mark, bullet.mark) == (ListMark.NUMBER, ListMark.BULLET)


BOMB = '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
HOSTILE = {
    "entities": word_file(document=f"{BOMB}<w:document {W}><w:body>&b;</w:body></w:document>"),
    "an entity that is a file": word_file(
        document='<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>'
    ),
    "too deep": word_file("<w:sdt>" * MAX_DEPTH + "</w:sdt>" * MAX_DEPTH),
    "no XML": word_file(document="Hvad?"),
    "no body": word_file(document=f"<w:document {W}/>"),
    "a spreadsheet": packed({"xl/workbook.xml": "<x/>"}),
    "styles that are broken": word_file(p("Hvad?"), styles="<"),
    "cut off": word_file(p("Hvad?"))[:-30],
    "only its beginning": b"PK\x03\x04",
    "macros": packed(
        {"word/document.xml": f"<w:document {W}><w:body/></w:document>", "word/vbaProject.bin": "x"}
    ),
    "Pages": packed({"Index/Document.iwa": "x"}),
    "too many attributes": word_file("<w:p " + " ".join(f'a{n}=""' for n in range(600)) + "/>"),
    "too many parts": packed({f"word/{number}.xml": "" for number in range(5_001)}),
    "parts that are named at too great a length": packed(
        {f"{number}{'x' * 60_000}": "" for number in range(20)}
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_or_broken_file_gets_a_sentence(name: str) -> None:
    with pytest.raises(NotWord, match=r"gem den|gem den igen"):
        read_word(HOSTILE[name])


def test_what_unpacks_to_more_than_a_text_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kompetence_tui.written.package.MAX_UNPACKED", 10_000)
    assert read_word(word_file(p("x" * 5_000))).lines
    with pytest.raises(NotWord, match="for stor"):
        read_word(word_file(p("x" * 20_000)))
    monkeypatch.setattr("kompetence_tui.written.package.MAX_ELEMENTS", 100)
    with pytest.raises(NotWord):
        read_word(word_file(p("x") * 30))


def test_styles_in_a_circle_end() -> None:
    circle = f'<w:styles {W}><w:style w:styleId="A"><w:basedOn w:val="A"/></w:style></w:styles>'
    assert words(p("x", style="A"), styles=circle) == ["x"]


def test_the_text_is_where_the_file_says() -> None:
    relation = (
        '<Relationships><Relationship Type="http://x/officeDocument" Target="/word/document2.xml"/>'
        "</Relationships>"
    )
    document = f"<w:document {W} {MC}><w:body>{p('Hvad?')}</w:body></w:document>"
    file = packed({"_rels/.rels": relation, "word/document2.xml": document})
    assert [each.text for each in read_word(file).lines] == ["Hvad?"]


def test_a_file_that_says_less_than_it_holds_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kompetence_tui.written.package.MAX_UNPACKED", 10_000)
    honest = word_file(p("x" * 20_000))
    size = len(f"<w:document {W} {MC}><w:body>{p('x' * 20_000)}</w:body></w:document>")
    told = size.to_bytes(4, "little")
    assert honest.count(told) == 2
    for file in (honest, honest.replace(told, (50).to_bytes(4, "little"))):
        with pytest.raises(NotWord):
            read_word(file)


def test_all_parts_share_what_may_be_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kompetence_tui.written.package.MAX_UNPACKED", 20_000)
    header = f"<w:hdr {W}>{p('x' * 8_000)}</w:hdr>"
    assert read_word(word_file(p("x"), header1=header)).lines
    with pytest.raises(NotWord, match="for stor"):
        read_word(word_file(p("x"), header1=header, header2=header, header3=header))
