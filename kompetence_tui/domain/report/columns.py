"""The columns of a report that are the same everywhere: keys for files, and words for people.

Free of pydantic. Columns that come of a bank, a method file or a committee are made where they are
read.
"""

from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.people.namesakes import unit_key
from kompetence_tui.domain.report.counted import Label
from kompetence_tui.domain.report.tables import HELD, TableId
from kompetence_tui.i18n import _

TALKS = (
    Label(HELD, _("afholdt")),
    Label("declined", _("afslået")),
    Label("open", _("tilbudt, ikke afholdt")),
)
"""Their sum is all talks offered."""

PLANS = (
    Label("plan", _("skriftlig plan")),
    Label("no-development", _("taget stilling: ingen i år")),
    Label("none-yet", _("ingen af delene endnu")),
)

WORKPLACE = Label("workplace", _("arbejdspladsens øvrige mål"))
"""A goal of the workplace in own words, or of a group or committee, without an indsatsområde; or
with one that too few in the unit were offered to be told by themselves."""
NO_AREA = Label("nothing", _("bygger ikke på noget"))

NO_TYPE = Label("no-type", _("ingen eller en anden type"))
"""Without a type, or one of a bank that too few in the unit used to be told by themselves."""

FORMS = (
    Label("informal", _("intern, ikke-formaliseret")),
    Label("internal", _("intern, formaliseret")),
    Label("external", _("ekstern, formaliseret")),
)
"""What is known of a chosen method's form of learning; without one it is in no table."""

OWN_METHOD = Label("own", _("andet"))
"""A method that stands in no method file, or that too few chose to be told by themselves."""

VERDICTS = (
    Label("reached", _("opfyldt")),
    Label("partly", _("delvist")),
    Label("not-reached", _("ikke")),
    Label("carried", _("videreføres")),
    Label("not-judged", _("ikke vurderet")),
)

USE = (
    Label("said", _("sagt, hvordan det bruges")),
    Label("satisfaction", _("kun tilfredshed")),
    Label("not-said", _("ikke sagt")),
)

FOLLOW_UPS = (
    Label("in-time", _("alle til tiden")),
    Label("late", _("nogle for sent eller ikke holdt")),
)

NO_UNIT = Label("no-unit", _("uden enhed"))

FIXED = {
    TableId.TALKS: TALKS,
    TableId.PLANS: PLANS,
    TableId.FORMS: FORMS,
    TableId.VERDICTS: VERDICTS,
    TableId.AREA_VERDICTS: VERDICTS,
    TableId.USE: USE,
    TableId.FOLLOW_UPS: FOLLOW_UPS,
}
"""The tables whose columns are these and no others."""

_AREA_WIDTH = 80


def area_key(who: str, words: str) -> str:
    """Key of an indsatsområde, the same in each year that the committee has it.

    Made of words alone: no id of a talk stands in a report.
    """
    return f"{unit_key(who)}: {unit_key(quote(words, _AREA_WIDTH))}"
