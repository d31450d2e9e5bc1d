"""A field to type an answer in: a content control, known by its tag when the file comes back."""

from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from kompetence_tui.export.blocks import PROMPT
from kompetence_tui.export.docx.paragraph import WordParagraph
from kompetence_tui.i18n import _
from kompetence_tui.written.lines import FIELD_TITLE, field_tag

_STYLE, _PROMPT_STYLE = "Svarfelt", "PlaceholderText"


@dataclass(frozen=True)
class WordAnswer:
    """The control, with a paragraph that says where to write; whatever is typed replaces it."""

    field: str
    paragraph: WordParagraph

    @property
    def paragraphs(self) -> tuple[WordParagraph, ...]:
        return (self.paragraph,)

    @property
    def text(self) -> str:
        return self.paragraph.text

    @property
    def xml(self) -> str:
        """The element, its properties in the order of the schema; it cannot be deleted."""
        name, tag = quoteattr(_(FIELD_TITLE)), quoteattr(field_tag(self.field))
        return (
            f"<w:sdt><w:sdtPr><w:alias w:val={name}/><w:tag w:val={tag}/>"
            '<w:lock w:val="sdtLocked"/><w:showingPlcHdr/></w:sdtPr>'
            f"<w:sdtContent>{self.paragraph.xml}</w:sdtContent></w:sdt>"
        )


def answer_field(field: str) -> WordAnswer:
    """An empty field for the answer known by that id."""
    paragraph = WordParagraph(_STYLE)
    paragraph.add(_(PROMPT), _PROMPT_STYLE)
    return WordAnswer(field, paragraph)
