"""What the help says about each screen, and what the field's words mean (H1)."""

from kompetence_tui.i18n import _
from kompetence_tui.tui.actions import Scope

ABOUT = {
    Scope.OVERVIEW: _(
        "Oversigten viser alle samtaler. Det, der venter på dig, står øverst: samtaler i gang og "
        "mål, der skulle være evalueret. Pilene flytter mærket, Enter åbner. V dækker den: så "
        "står der forbogstaver i stedet for navne. Når en samtale er forladt, er oversigten dækket."
    ),
    Scope.DETAILS: _(
        "Ret det, der er forkert. Et rettet navn rettes også i planen; svarene bliver, som de er."
    ),
    Scope.NEW_SESSION: _(
        "Skriv, hvem samtalen er med, og hvornår. Tab eller pil ned går til næste felt. Datoen kan "
        "skrives, som man plejer: 15.3.2027, 15/3, i dag."
    ),
    Scope.CONVERSATION: _(
        "Tag ét spørgsmål ad gangen, og skriv, hvad I taler jer frem til. Alt gemmes af sig selv; "
        "øverst til højre står, hvornår det sidst skete. Et spørgsmål kan altid springes over."
    ),
    Scope.AGENDA: _("Dagsordenen viser alle spørgsmål. Enter går til det, der er mærket."),
    Scope.PLAN: _(
        "Et mål har fem felter, og alle kan ses på én gang. Det, der mangler, står som et "
        "spørgsmål ved feltet. Tab går til næste felt. Datoer kan være 15.3.2027, uge 12 2027, "
        "marts 2027 eller 1. kvartal 2027; ud for feltet står, hvad der blev forstået."
    ),
    Scope.DIRECTION: _(
        "Øverst står målene, fra kommunens til arbejdspladsens, og derunder indsatsområderne. Et "
        "indsatsområde er en vision, til I har skrevet mindst én kompetence, og for hvem: så kan "
        "det blive til et mål. Hentede områder kan kun læses."
    ),
    Scope.INPUTS: _(
        "Opspil er det, gruppen og udvalget vil videre med. Et mål kan bygge på det, men behøver "
        "det ikke."
    ),
    Scope.PROPOSE: _(
        "Spørgsmålet kommer kun med i denne samtale. Dagsordenen og udskriften viser, hvem der "
        "foreslog det."
    ),
    Scope.EXPORT: _(
        "Sådan bliver filen. F2 skifter mellem planen til personalesagen og hele samtalen. Enter "
        "gemmer filen; den kan kun læses af dig."
    ),
    Scope.THREAD: _(
        "Øverst står indsatsområderne, under dem gruppernes mål, og til højre hvor mange af de "
        "enkeltes mål der bygger på hvert af dem. Et område, der er overtaget fra et andet udvalg, "
        "står kun ét sted. Af samme persons, gruppes eller udvalgs samtaler af samme slags tæller "
        "kun den nyeste, der har mål eller områder. Navne på enkeltpersoner vises kun, når du "
        "beder om det."
    ),
    Scope.PHASE: _(
        "Hver fase har sin egen skærm med alle spørgsmål. Tab går til næste felt, F4 til næste "
        "fase. Erfaringerne kan skrives, også når samtalen er afsluttet; resten står da fast."
    ),
    Scope.TASKS: _(
        "Et forløb er flere værksteder efter hinanden. Det, I aftaler at gøre indtil næste gang, "
        "står som opgaver; næste værksted begynder med, hvad der blev af dem. En opgave, der ikke "
        "er helt udført, skal have en linje om, hvad der mangler."
    ),
    Scope.PRIVATE: _(
        "En privat note hører til det sted i samtalen, du kom fra. Den vises kun på denne skærm, "
        "som lukker sig selv, når ingen har trykket i et minut. Sletter du teksten, er noten væk."
    ),
    Scope.NOTICE: _(
        "Her står organisationens egne ord om samtalen: hvad det skrevne bliver brugt til, hvem "
        "der kan se det, og hvor længe det bliver gemt."
    ),
    Scope.BOARD: _(
        "Pladen er sedlerne; kortet på bordet står over dem. N skriver en ny seddel, pilene "
        "flytter mærket, og bogstaverne virker på det, der er mærket. Nederst til højre står, hvis "
        "navn sedler og prikker får; A eller Tab skifter. Minutterne tæller, når der sker noget."
    ),
    Scope.ROUND: _(
        "Én skriver ad gangen, mens de andre ser væk. Sedlerne er skjult, til alle har skrevet; "
        "så vises de på én gang. Bliver runden afbrudt, er de skrevne sedler gemt og stadig skjult."
    ),
    Scope.GUIDE: _("Guiden er til den, der leder samtalen. Den kommer aldrig med i en fil."),
    Scope.CONCLUSION: _(
        "Det, I er enige om, er pladens beslutning. Den kommer med i strategien og "
        "formidlingsarket; øverst står det, der har flest prikker."
    ),
    Scope.CLOSING: _(
        "En MUS kan afsluttes, når mindst ét mål er fuldt, eller når det står i planen, hvorfor "
        "der ikke er mål i år. En gruppes samtale kræver én handling med ansvarlig og dato, eller "
        "en begrundelse; et værksted, at opgaverne fra sidst har fået en status."
    ),
}

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
