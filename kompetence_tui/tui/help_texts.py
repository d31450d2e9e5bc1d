"""What the field's words mean (H1)."""

from kompetence_tui.i18n import _

WORDS = (
    (
        _("Kompetence"),
        _(
            "At kunne løse en bestemt opgave i en bestemt sammenhæng ved hjælp af det, man har "
            "lært, erfaret og ved, og det, man er og mener."
        ),
    ),
    (
        _("Kompetenceudvikling"),
        _(
            "At kompetencer bliver flere, stærkere eller sidder bedre fast. Det sker også i det "
            "daglige arbejde: ved sidemandsoplæring, jobbytte, sparring og nye opgaver, ikke kun "
            "på kurser."
        ),
    ),
)
SOURCE = _("Efter Herlev Kommunes kompetenceudviklingspolitik, 19.2.2007")
