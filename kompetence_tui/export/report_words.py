"""What the tables of *Årets billede* count, and how it is read, in sentences to be read aloud."""

from collections.abc import Iterator

from kompetence_tui.domain.report.report import Report
from kompetence_tui.domain.report.tables import TableId
from kompetence_tui.i18n import _

MEANING = {
    TableId.TALKS: _(
        "De individuelle samtaler i perioden, efter hvad der blev af dem. En samtale tælles én"
        " gang."
    ),
    TableId.PLANS: _("Hvad de afholdte samtaler førte til."),
    TableId.AREAS: _("Målene i planerne, efter det indsatsområde de bygger på."),
    TableId.AREA_TYPES: _("De samme handlinger, efter det indsatsområde deres mål bygger på."),
    TableId.TYPES: _(
        "Handlingerne i planerne, efter den slags kompetence deres mål handler om. Skemaerne deler"
        " kompetencer ind på hver sin måde, så deres typer lægges ikke sammen."
    ),
    TableId.FORMS: _(
        "De måder at lære på, der er valgt til handlingerne. En handling kan have flere, eller"
        " ingen. Metoder, nogen selv har skrevet uden at sige formen, er ikke med."
    ),
    TableId.METHODS: _(
        "De samme valg, metode for metode. »Andet« er metoder, som få har valgt, eller som nogen "
        "selv har skrevet."
    ),
    TableId.AREA_METHODS: _("De samme valg, efter det indsatsområde målet bygger på."),
    TableId.VERDICTS: _("Målene fra den forrige plan, som blev taget op igen i perioden."),
    TableId.AREA_VERDICTS: _("De samme mål, efter det indsatsområde de byggede på."),
    TableId.USE: _("De samme mål: hvad der er sagt om, at det lærte bliver brugt i arbejdet."),
    TableId.FOLLOW_UPS: _(
        "Her tælles ledere: dem, der holdt alle de opfølgninger, der var aftalt, til tiden, og dem,"
        " der ikke gjorde."
    ),
}
"""A sentence or two below the heading of each."""


def protection(report: Report) -> Iterator[str]:
    """How the figures are protected, as three paragraphs."""
    n = report.threshold
    yield _(
        "Et tal står her kun, når mindst {n} mennesker er bag det. Ellers står der »<{n}«, også"
        " når det er nul."
    ).format(n=n)
    yield _(
        "»skjult« står, hvor tallet ville røbe et andet, eller hvor én person fylder mere end"
        " halvdelen. »mindst 12« er summen af det, der kan vises. »–« står, hvor ingen kunne være"
        " med."
    )
    yield _(
        "Perioden er udgivet én gang for alle enheder sammen. Alle udtræk viser de samme tal, så"
        " ingen kan regne de skjulte ud ved at trække det ene fra det andet."
    )
