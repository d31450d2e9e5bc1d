"""Word files made by hand, with what the library that writes them has no words for."""

import io
from zipfile import ZIP_DEFLATED, ZipFile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
STYLES = (
    ("Heading1", "heading 1", ""),
    ("Overskrift2", "overskrift 2", ""),
    ("Egen", "Vores overskrift", "Heading1"),
    ("Titel", "Title", ""),
    ("TOC1", "toc 1", ""),
)
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num>
"""


def p(*runs: str, style: str = "", points: tuple[int, int] | None = None, more: str = "") -> str:
    """A paragraph of runs; a run that is no XML is a text."""
    inner = f'<w:pStyle w:val="{style}"/>' if style else ""
    if points:
        depth, number = points
        inner += f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{inner}{more}</w:pPr>{''.join(map(r, runs))}</w:p>"


def r(text: str, properties: str = "") -> str:
    if text.startswith("<"):
        return text
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def word_file(*body: str, **parts: str) -> bytes:
    """A file with that body; ``parts`` are others, by the stems of their names."""
    root = f"<w:document {W} {MC}><w:body>{''.join(body)}</w:body></w:document>"
    styles = "".join(
        f'<w:style w:styleId="{name}"><w:name w:val="{said}"/><w:basedOn w:val="{base}"/></w:style>'
        for name, said, base in STYLES
    )
    files = {
        "document": root,
        "styles": f"<w:styles {W}>{styles}</w:styles>",
        "numbering": f"<w:numbering {W}>{NUMBERING}</w:numbering>",
    } | parts
    return packed({f"word/{name}.xml": text for name, text in files.items()})


def packed(files: dict[str, str]) -> bytes:
    written = io.BytesIO()
    with ZipFile(written, "w", ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(name, text)
    return written.getvalue()
