"""The catalogue of what a session holds: each part and each field, said once. Free of pydantic.

A new part of a session is a field there and an entry here; so is a new field of any model in it.
"""

from kompetence_tui.domain.parts.part import AtStops, Field, Kind, Part, WayBack
from kompetence_tui.i18n import _

_DAY, _KIND, _ID = Field(Kind.PLAIN, "{day}"), Field(Kind.PLAIN, "{kind}"), Field(Kind.PLAIN, "")


def _holds(words: str = "", plain: str = "", **others: Field | Kind | str) -> dict[str, Field]:
    """The fields of a model: those for people's words, those for none, and all others."""
    found = dict.fromkeys(plain.split(), Field(Kind.PLAIN))
    found |= dict.fromkeys(words.split(), Field(Kind.WORDS))
    fields = {name: how if isinstance(how, Field) else Field(how) for name, how in others.items()}
    return found | fields


_ANSWERS = AtStops(
    _("Spørgsmål"), lambda talk, key: talk.answer(key),
    lambda talk, key, answer: talk.with_answer(key, answer),
)  # fmt: skip
_BOARDS = AtStops(
    _("Plade"), lambda talk, key: talk.board(key),
    lambda talk, key, board: talk.with_board(key, board),
)  # fmt: skip
_NEEDS = Part("Need", back=WayBack(
    _("Kompetencen »{words}« er tilbage."), words=lambda need: need.competence or need.whom,
))  # fmt: skip

_ROWS = Part("TableRow", back=WayBack(
    _("Rækken »{words}« er tilbage."), words=lambda row: " · ".join(filter(None, row.cells)),
    is_blank=lambda row: row.is_empty,
))  # fmt: skip

MODELS: dict[str, dict[str, Field]] = {
    "Session": _holds(
        plain="id time length left_out budget place come_to", kind=_KIND, date=_DAY, events="Event",
        unit=Part(Kind.WORDS, _("Enhed")),
        staff_groups=Part(Kind.WORDS, _("Personalegruppe")),
        participants=Part(
            "Participant", _("Deltager"), count=(_("{n} deltager"), _("{n} deltagere")),
            is_renamed=False, is_told=True,
        ),
        bank=Part(
            "Bank", _("Spørgsmålsbanken"), is_searched=False, is_saved=False, is_told=True
        ),
        answers=Part(
            "Answer", _("Svar"), count=(_("{n} svar"), _("{n} svar")), stop=_ANSWERS,
            begun=lambda talk: talk.answered > 0,
        ),
        boards=Part(
            "Board", _("På pladen"), stop=_BOARDS, is_told=True,
            begun=lambda talk: any(not board.is_empty for board in talk.boards.values()),
        ),
        direction=Part("Direction", _("Mål og indsatsområder")),
        course=Part(
            "Course", _("Forløbet"), is_told=True,
            begun=lambda talk: talk.course is not None and talk.course.is_at_work,
        ),
        inputs=Part("Link", _("Opspil"), is_searched=False),
        plan=Part(
            "Plan", _("Udviklingsplanen"), is_told=True, begun=lambda talk: not talk.plan.is_empty
        ),
        follow_up=Part(
            "FollowUp", _("Opfølgningen"), is_told=True,
            begun=lambda talk: talk.follow_up is not None and talk.follow_up.is_begun,
        ),
        addenda=Part(
            "Addendum", _("Tillæg"), count=(_("{n} tillæg"), _("{n} tillæg")), is_told=True,
            back=WayBack(_("Tillægget »{words}« er tilbage."), words=lambda one: one.goal.aim),
        ),
        playback=Part(
            "Playback", _("Tilbagespil"), count=(_("{n} tilbagespil"), _("{n} tilbagespil")),
            is_searched=False,
        ),
        progress=Part(
            "Progress", _("Fremdrift"), begun=lambda talk: bool(talk.progress),
            count=(_("{n} note om fremdrift"), _("{n} noter om fremdrift")),
            back=WayBack(
                _("Noten »{words}« er tilbage."), "n", is_blank=lambda note: not note.text.strip()
            ),
        ),
        acknowledgements=Part(
            "Acknowledgement", _("Godkendelser"), is_searched=False, is_saved=False, is_told=True
        ),
        profile=Part(
            "Profile", _("Kompetenceprofilen"), is_searched=False,
            begun=lambda talk: talk.profile.is_begun,
        ),
        preparation=Part("Preparation", _("Forberedelsen")),
        learns_best=Part(Kind.WORDS, _("Lærer bedst"), is_printed=False),
        drafts=Part(Kind.FORM, _("Halvt udfyldt"), is_printed=False),
    ),
    "Participant": _holds(name=Kind.NAME, role=Field(Kind.PLAIN, "medarbejder")),
    "Event": _holds(plain="kind at"),
    "Answer": _holds(
        "text chosen", "step employee_done leader_done", when="When", needs=_NEEDS,
        leader="OneAnswer", rows=_ROWS,
    ),
    "TableRow": _holds("cells"),
    "OneAnswer": _holds("text chosen", "step", when="When"),
    "Need": _holds("competence", whom=Kind.NAMES, source=Kind.PICKED),
    "Board": _holds(
        "draft conclusion", "used card dots_each seconds", turn=Kind.NAME,
        notes=Part(
            "Note", count=(_("{n} seddel på pladerne"), _("{n} sedler på pladerne")),
            back=WayBack(_("Sedlen »{words}« er tilbage."), "n"),
        ),
        groups=Part("NoteGroup", back=WayBack(
            _("Overskriften »{words}« er tilbage."), "g", lambda group: group.title,
        )),
    ),
    "Note": _holds("text", "card group hidden", id=_ID, author=Kind.NAME, dots=Kind.DOTS),
    "NoteGroup": _holds("title", id=_ID, dots=Kind.DOTS),
    "Direction": _holds(
        plain="level begun", dialogue="When",
        areas=Part(
            "FocusArea", count=(_("{n} indsatsområde"), _("{n} indsatsområder")),
            back=WayBack(
                _("Indsatsområdet »{words}« er tilbage."), words=lambda area: area.name,
                is_blank=lambda area: area.is_empty,
            ),
        ),
        goals=Part(
            "StrategicGoal",
            count=(_("{n} mål for arbejdspladsen"), _("{n} mål for arbejdspladsen")),
            back=WayBack(_("Målet »{words}« er tilbage."), is_blank=lambda goal: not goal.text),
        ),
    ),
    "FocusArea": _holds(
        "title vision", "level", id=_ID, needs=_NEEDS, origin="Link", dialogue="When"
    ),
    "StrategicGoal": _holds("text", "level horizon", id=_ID, purpose=Kind.PICKED),
    "Course": _holds(
        "title", "follows number length", id=Field(Kind.PLAIN, "{id}"), next_date="When",
        earlier="Task", decided="Decision",
        tasks=Part(
            "Task", count=(_("{n} opgave"), _("{n} opgaver")),
            back=WayBack(
                _("Opgaven »{words}« er tilbage."), "o", is_blank=lambda task: task.is_empty
            ),
        ),
    ),
    "Task": _holds("text note", "status", id=_ID, responsible=Kind.NAMES, due="When"),
    "Decision": _holds("words", board=Field(Kind.WORDS, "")),
    "Link": _holds("who words", "session item kind date"),
    "Plan": _holds(
        "no_development_because support", "begun", replaces=Kind.NAME, next_follow_up="Evaluation",
        goals=Part(
            "Goal", count=(_("{n} mål i planen"), _("{n} mål i planen")),
            back=WayBack(
                _("Mål {n} »{words}« er i planen igen."), words=lambda goal: goal.aim,
                is_blank=lambda goal: goal.is_untouched(goal.responsible),
            ),
        ),
    ),
    "Goal": _holds(
        "aim competence_type serves leader_ensures employee_does prerequisite_for no_right_to",
        "horizon interest", id=_ID, responsible=Kind.NAMES, timeline="Timeline",
        evaluation="Evaluation", origin="GoalOrigin", builds_on="Link", follows="Link",
        since="When", needed_from="When",
        actions=Part(
            "Action", count=(_("{n} handling i planen"), _("{n} handlinger i planen")),
            back=WayBack(_("Handlingen »{words}« er i mål {n} igen."), "h"),
        ),
    ),
    "Action": _holds(
        "text use", "id", responsible=Kind.NAMES, told=Kind.NAMES, timeline="Timeline",
        methods="ChosenMethod", transfer="Transfer", challenge="Challenge",
    ),
    "ChosenMethod": _holds("name", "id form on_the_job", answers="PromptAnswer"),
    "PromptAnswer": _holds("question", "kind", text=Kind.ASKED, dates="When"),
    "Transfer": _holds("agreed", follow_up="When"),
    "Challenge": _holds("support", "employee leader"),
    "Evaluation": _holds("how", when="When"),
    "GoalOrigin": _holds("words", "question_id board"),
    "When": _holds("text", "date"),
    "Timeline": _holds(start="When", end="When"),
    "FollowUp": _holds(
        session=_ID, kind=_KIND, date=_DAY, agreed="Evaluation",
        goals=Part(
            "FollowedGoal", count=(_("{n} mål fra sidste plan"), _("{n} mål fra sidste plan"))
        ),
    ),
    "FollowedGoal": _holds(
        plain="verdict", id=_ID, goal="Goal", link="Link", progress="Progress", outcome="Outcome"
    ),
    "Outcome": _holds("benefit applied shared adjustment"),
    "Addendum": _holds(date=_DAY, goal="Goal"),
    "Playback": _holds(
        "whom", "year half threshold unread", date=_DAY, goals="KeptFigure",
        loose="KeptFigure", tables="PlaybackTable", taken_from="Link",
    ),
    "PlaybackTable": _holds("columns", "table", rows="PlaybackRow"),
    "PlaybackRow": _holds("words", figures="KeptFigure"),
    "KeptFigure": _holds(plain="n cover"),
    "Progress": _holds("text", "action point done on_track", id=_ID, goal=_ID, date=_DAY),
    "Acknowledgement": _holds(plain="role at checksum text", name=Kind.SIGNED),
    "Profile": _holds(
        plain="employee_done leader_done employee_allows leader_allows",
        ratings=Part(
            "Rating", count=(_("{n} kompetence i profilen"), _("{n} kompetencer i profilen")),
            back=WayBack(
                _("Kompetencen »{words}« er i profilen igen."), "k",
                lambda rating: rating.competence, lambda rating: not rating.competence,
            ),
        ),
    ),
    "Rating": _holds("competence", "employee leader", id=_ID),
    "Preparation": _holds(
        "goals", imported=_DAY,
        answers=Part(Kind.WORDS, count=(_("{n} forberedt svar"), _("{n} forberedte svar"))),
    ),
    "Bank": _holds(
        "title intro version source licence competence_types profile staff_groups",
        "id kinds is_collection language dated budget", ways="Ways", themes="Theme",
    ),
    "Ways": _holds(
        "talk readers goals policies", "is_stamped is_large valid_from valid_to", leader="RoleName",
        employee="RoleName", demands="Demands",
    ),
    "Demands": _holds(plain="questions workplace_goal leader_action months"),
    "RoleName": _holds("name the"),
    "Theme": _holds(
        "title intro focus guide staff_groups", "id minutes form section aspect",
        questions="Question", proposed_by=Kind.SIGNED,
    ),
    "OnlyIf": _holds("answers", "question"),
    "Question": _holds(
        "text help low high steps options columns follow_ups examples staff_groups origin",
        "id answer answered_by scale topics", only_if="OnlyIf", proposed_by=Kind.SIGNED,
    ),
}  # fmt: skip
"""By the name of a model what stands in each of its fields; the session's own are in the order in
which they are told of."""
