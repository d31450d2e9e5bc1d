"""The forms a session can be exported in."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.session import Session


@dataclass(frozen=True)
class Form:
    """A choice of what of a session goes into a document."""

    id: str
    name: str
    description: str
    file_part: str
    """What the form is called in a file name."""
    render: Callable[["Session"], str]
    """The session as Markdown in this form."""


class UnknownForm(LookupError):
    """No form has the id asked for; ``str()`` is a Danish sentence."""


def _plan(session: "Session") -> str:
    from kompetence_tui.export.plan import plan_markdown

    return plan_markdown(session)


def _full(session: "Session") -> str:
    from kompetence_tui.export.full import session_markdown

    return session_markdown(session)


FORMS: tuple[Form, ...] = (
    Form(
        id="plan",
        name=_("udviklingsplan (personalesag)"),
        description=_("mål, datoer og underskrifter; ingen svar fra samtalen"),
        file_part="udviklingsplan",
        render=_plan,
    ),
    Form(
        id="full",
        name=_("hele samtalen"),
        description=_("alle besvarede spørgsmål og planen"),
        file_part="samtale",
        render=_full,
    ),
)
"""The first is the one used unless another is chosen."""


def form(form_id: str) -> Form:
    """The form with the id. Raises UnknownForm."""
    for candidate in FORMS:
        if candidate.id == form_id:
            return candidate
    raise UnknownForm(
        _("Formen »{form}« findes ikke – vælg {forms}").format(
            form=form_id, forms=_(" eller ").join(f"»{known.id}«" for known in FORMS)
        )
    )


def export_warnings(session: "Session", form: Form) -> list[str]:
    """What the document will lack and what to know before it is written, in whole sentences."""
    from kompetence_tui.domain.closing import closing_findings

    warnings = [finding.words for finding in closing_findings(session)]
    if not session.is_closed:
        warnings.append(_("Samtalen er ikke afsluttet: filen bliver mærket som udkast"))
    if form.id == "full":
        warnings.append(_("Svarene fra samtalen står i filen"))
    return warnings
