"""The file around the parts: our template as a package, and a package of fixed bytes.

The template is XML of ours, a part a file, because the library's own says what no document of ours
is: American, of 2013, by »python-docx«.
"""

import io
from functools import cache
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_TEMPLATE = Path(__file__).parent / "template"
_PARTS = ("styles", "numbering", "settings", "fontTable", "header", "footer")
"""What the document refers to, by the id ``r1`` and on; kinds of parts are named like this."""

_SCHEMAS = "http://schemas.openxmlformats.org"
_OFFICE = f"{_SCHEMAS}/officeDocument/2006/relationships"
_CORE = f"{_SCHEMAS}/package/2006/relationships/metadata/core-properties"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"


@cache
def template() -> bytes:
    """An empty document of ours."""
    made = io.BytesIO()
    with ZipFile(made, "w") as package:
        package.writestr("[Content_Types].xml", _content_types())
        package.writestr(
            "_rels/.rels",
            _relations([(f"{_OFFICE}/officeDocument", "word/document"), (_CORE, "docProps/core")]),
        )
        package.writestr(
            "word/_rels/document.xml.rels",
            _relations([(f"{_OFFICE}/{part}", part) for part in _PARTS]),
        )
        for name in ("docProps/core", "word/document", *(f"word/{part}" for part in _PARTS)):
            package.writestr(f"{name}.xml", (_TEMPLATE / f"{Path(name).name}.xml").read_bytes())
    return made.getvalue()


def reproducible(package: bytes) -> bytes:
    """The same package without the time it was packed at."""
    made = io.BytesIO()
    with ZipFile(io.BytesIO(package)) as found, ZipFile(made, "w") as fixed:
        for name in found.namelist():
            entry = ZipInfo(name)  # of 1980, the first year that can be said
            entry.compress_type = ZIP_DEFLATED
            entry.create_system = 0  # the same wherever it is written
            fixed.writestr(entry, found.read(name))
    return made.getvalue()


def _content_types() -> str:
    types = {f"/word/{part}.xml": f"{_WORD_TYPE}.{part}+xml" for part in _PARTS}
    types["/word/document.xml"] = f"{_WORD_TYPE}.document.main+xml"
    types["/docProps/core.xml"] = _CORE_TYPE
    parts = (f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in types.items())
    return (
        f'<Types xmlns="{_SCHEMAS}/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{_RELATIONS_TYPE}"/>{"".join(parts)}</Types>'
    )


def _relations(targets: list[tuple[str, str]]) -> str:
    each = (
        f'<Relationship Id="r{number}" Type="{kind}" Target="{name}.xml"/>'
        for number, (kind, name) in enumerate(targets, 1)
    )
    return (
        f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{"".join(each)}'
        "</Relationships>"
    )
