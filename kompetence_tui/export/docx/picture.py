"""Pictures in an office file. The spider web stands above its words, in a line of its own, so that
it stays where it is when somebody writes in the file."""

import io

from docx.oxml.text.paragraph import CT_P
from docx.parts.story import StoryPart
from docx.shared import Mm

from kompetence_tui.export.blocks import SpiderWeb
from kompetence_tui.export.docx.lists import list_paragraphs, numbered_paragraphs
from kompetence_tui.export.docx.paragraph import WordParagraph, keep_with_next
from kompetence_tui.export.web import WIDTH_MM, alternative, drawing, key, numbered

_PIXELS_PER_INCH = 300
_SOURCE = b"""
#set page(width: auto, height: auto, margin: 0pt)
#set text(font: "Source Sans 3", fallback: false)
#image(bytes(sys.inputs.drawing), format: "svg")
"""


def web_paragraphs(web: SpiderWeb) -> list[WordParagraph]:
    """The picture, whose each line is, and all of it in words; the words alone where there is no
    typst to draw it."""
    drawn = png(drawing(web))
    if drawn is None:
        return list_paragraphs(web.items)
    picture = WordParagraph("Normal", picture=drawn, picture_mm=WIDTH_MM, meaning=alternative(web))
    together = [picture, *list_paragraphs(key(web))]
    keep_with_next(*together)
    return [*together, *numbered_paragraphs(numbered(web))]


def add_picture(element: CT_P, made: WordParagraph, part: StoryPart) -> None:
    """Put the paragraph's picture into the part of the file, and into its element there."""
    inline = part.new_pic_inline(io.BytesIO(made.picture), width=Mm(made.picture_mm))
    inline.docPr.set("descr", made.meaning)
    element.add_r().add_drawing(inline)


def png(svg: str) -> bytes | None:
    """The drawing as a picture; None where there is no typst to draw it."""
    try:
        from kompetence_tui.export.pdf.compiler import compiled
    except ImportError:
        return None
    options = {"sys_inputs": {"drawing": svg}, "format": "png", "ppi": _PIXELS_PER_INCH}
    return compiled(_SOURCE, options)
