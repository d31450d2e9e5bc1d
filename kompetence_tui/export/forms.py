"""The forms a session can be exported in, and which of them fit it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from kompetence_tui.domain.session.kinds import SessionKind, ThemeForm
from kompetence_tui.export.form import PLAN_FILE, Form, NameTellsOf
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.form import FormFile
    from kompetence_tui.domain.session.session import Session
    from kompetence_tui.export.document import Document


class UnknownForm(LookupError):
    """No form has the id asked for, or it does not fit; ``str()`` is a Danish sentence."""


def _plan(sessions: Sequence["Session"], notice: str) -> "Document":
    from kompetence_tui.export.plan import plan_document

    return plan_document(sessions[0], notice)


def _plan_by_type(sessions: Sequence["Session"], notice: str) -> "Document":
    from kompetence_tui.export.plan import plan_document

    return plan_document(sessions[0], notice, is_by_type=True)


def _proof(sessions: Sequence["Session"], notice: str) -> "Document":
    from kompetence_tui.export.proof import proof_document

    return proof_document(sessions[0], notice)


def _tasks(sessions: Sequence["Session"], notice: str) -> "Document":
    from kompetence_tui.export.by_person import tasks_document

    return tasks_document(sessions[0], notice)


def _strategy(sessions: Sequence["Session"], notice: str) -> "Document":
    from kompetence_tui.export.strategy import strategy_document

    return strategy_document(sessions[0], notice)


def _opspil(sessions: Sequence["Session"], _notice: str) -> "Document":
    from kompetence_tui.export.opspil import opspil_document

    return opspil_document(sessions[0])


def _playback(sessions: Sequence["Session"], _notice: str) -> "Document":
    from kompetence_tui.export.playback import playback_document

    return playback_document(sessions[0])


def _handout(sessions: Sequence["Session"], notice: str) -> "Document":
    from kompetence_tui.export.handout import handout_document

    return handout_document(sessions[0], notice)


def _tool(sessions: Sequence["Session"], _notice: str) -> "Document":
    from kompetence_tui.export.tool import tool_document

    return tool_document(sessions[0])


def _course(sessions: Sequence["Session"], notice: str) -> "Document":
    from kompetence_tui.export.course import course_document

    return course_document(sessions, notice)


def _always(_session: "Session") -> bool:
    return True


def _has_goals(session: "Session") -> bool:
    followed = session.follow_up is not None and bool(session.follow_up.goals)
    return followed or bool(session.plan.goals or session.addenda)


def _has_types(session: "Session") -> bool:
    goals = session.plan.goals
    return len(goals) > 1 and any(goal.competence_type for goal in goals)


def _is_acknowledged(session: "Session") -> bool:
    return bool(session.acknowledgements)


def _is_strategy(session: "Session") -> bool:
    return session.kind is SessionKind.STRATEGY and not session.bank.is_phased


def _is_group(session: "Session") -> bool:
    return not session.kind.is_individual and session.course is None


def _has_playback(session: "Session") -> bool:
    return bool(session.playback)


def _is_workshop(session: "Session") -> bool:
    return session.course is not None


def _asks_about_tool(session: "Session") -> bool:
    return any(theme.form is ThemeForm.TOOL for theme in session.bank.themes)


_FIRST: tuple[Form, ...] = (
    Form(
        id="strategi",
        name=_("kompetencestrategi"),
        description=_("strategien i seks afsnit, uden navne på sedlerne"),
        file_part="kompetencestrategi",
        write=_strategy,
        fits=_is_strategy,
    ),
    Form(
        id="formidling",
        name=_("formidlingsark"),
        description=_("beslutninger og opgaver på højst to sider"),
        file_part="formidlingsark",
        write=_handout,
        fits=_is_workshop,
        named=NameTellsOf.UNIT,
    ),
    Form(
        id="plan",
        name=_("udviklingsplan (personalesag)"),
        group_name=_("udviklingsplan"),
        description=_("mål, datoer og underskrifter; ingen svar fra samtalen"),
        file_part=PLAN_FILE,
        write=_plan,
        fits=_always,
    ),
)
_AFTER: tuple[Form, ...] = (
    Form(
        id="opgaver",
        name=_("opgaver efter ansvarlig"),
        description=_("hvem der gør hvad for målene, person for person"),
        file_part="opgaver",
        write=_tasks,
        fits=_has_goals,
    ),
    Form(
        id="plan-typer",
        name=_("plan efter kompetencetype"),
        description=_("samme plan, med målene under bankens kompetencetyper"),
        file_part="udviklingsplan-efter-kompetencetype",
        write=_plan_by_type,
        fits=_has_types,
    ),
    Form(
        id="bevis",
        name=_("bevis for godkendelsen"),
        description=_("planens fil, dens kontrolsum og kommandoen, der regner den efter"),
        file_part="bevis",
        write=_proof,
        fits=_is_acknowledged,
    ),
    Form(
        id="opspil",
        name=_("opspil til samtalerne"),
        description=_("én side til de individuelle samtaler, uden navne"),
        file_part="opspil",
        write=_opspil,
        fits=_is_group,
        named=NameTellsOf.UNIT,
        shows_gaps=False,
        caution=_("Læs teksten igennem: navne, som programmet ikke kender, kan stå i den"),
    ),
    Form(
        id="tilbagespil",
        name=_("tilbagespil"),
        description=_("hvad en periode viste af indsatsområderne; tal uden navne"),
        file_part="tilbagespil",
        write=_playback,
        fits=_has_playback,
        named=NameTellsOf.UNIT,
        shows_gaps=False,
        marks_drafts=False,
    ),
    Form(
        id="forloeb",
        name=_("hele forløbet"),
        description=_("alle værksteder, aspekt for aspekt, og opgaverne imellem"),
        file_part="forloeb",
        write=_course,
        fits=_is_workshop,
        named=NameTellsOf.UNIT,
        whole_course=True,
    ),
    Form(
        id="vaerktoej",
        name=_("om værktøjet"),
        description=_("svarene om værktøjet, uden navne, enhed og dato"),
        file_part="erfaringer-med-vaerktoejet",
        write=_tool,
        fits=_asks_about_tool,
        named=NameTellsOf.NOBODY,
        shows_gaps=False,
        marks_drafts=False,
        caution=_("Læs teksten igennem: navne, som programmet ikke kender, kan stå i den"),
    ),
)
FORMS = (*_FIRST, *_AFTER)
"""Those that are no files. Between them stand the forms of files."""

OLD_NAMES = {"full": "fuld"}
"""What a form was called before it was a file."""


def all_forms(files: Sequence["FormFile"] = ()) -> tuple[Form, ...]:
    """Every form; of those that fit a session, the first is used unless another is chosen.

    Those made for some banks are first, then those for banks in phases; those for some kinds of
    talk are after those for any.
    """
    ours: list[Form] = []
    theirs: list[Form] = []
    for file in sorted(files, key=lambda file: (not file.banks, bool(file.kinds))):
        (theirs if file.is_of_a_bank else ours).append(_of_file(file))
    return (*theirs, *_FIRST, *ours, *_AFTER)


def _of_file(file: "FormFile") -> Form:
    def write(sessions: Sequence["Session"], notice: str) -> "Document":
        from kompetence_tui.export.form_file import document_of

        return document_of(file, sessions[0], notice)

    return Form(
        id=file.id,
        name=file.name,
        description=file.description or file.name,
        file_part=file.file_part or file.id,
        write=write,
        fits=lambda session: _fits(file, session),
        holds_answers=file.holds_answers,
    )


def _fits(file: "FormFile", session: "Session") -> bool:
    """The talk is of a kind and a bank that the form is for, and the bank has its phases."""
    from kompetence_tui.export.form_file import has_phases_of

    is_kind = not file.kinds or session.kind in file.kinds
    is_bank = not file.banks or session.bank.id in file.banks
    return is_kind and is_bank and (not file.has_phases or has_phases_of(file, session.bank))


def forms_for(session: "Session", files: Sequence["FormFile"] = ()) -> tuple[Form, ...]:
    """The forms that make sense for the session, the default first; never none."""
    return tuple(form for form in all_forms(files) if form.fits(session))


def form(form_id: str, files: Sequence["FormFile"] = ()) -> Form:
    """The form with the id, whatever the session. Raises UnknownForm."""
    sentence = _("Formen »{form}« findes ikke – vælg {forms}")
    return _chosen(form_id, all_forms(files), sentence)


def form_of(session: "Session", form_id: str | None, files: Sequence["FormFile"] = ()) -> Form:
    """The form with the id, or the default one; raises UnknownForm where it does not fit."""
    fitting = forms_for(session, files)
    if form_id is None:
        return fitting[0]
    sentence = _("Formen »{form}« passer ikke til samtalen – vælg {forms}")
    return _chosen(form(form_id, files).id, fitting, sentence)


def _chosen(form_id: str, forms: Sequence[Form], sentence: str) -> Form:
    wanted = OLD_NAMES.get(form_id, form_id)
    for candidate in forms:
        if candidate.id == wanted:
            return candidate
    from kompetence_tui.domain.rules import either

    names = either([f"»{known.id}«" for known in forms])
    raise UnknownForm(sentence.format(form=form_id, forms=names))
