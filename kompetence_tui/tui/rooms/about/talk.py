"""What F1 says of the rooms of a talk: its questions, what it builds on, and its end."""

from kompetence_tui.i18n import _

WORKSHOPS = _(
    "Et forløb er flere værksteder efter hinanden. Det, I aftaler at gøre indtil næste gang, står "
    "som opgaver; næste værksted begynder med, hvad der blev af dem. En opgave, der ikke er helt "
    "udført, skal have en linje om, hvad der mangler."
)
"""Of a series of workshops: the same in each of its rooms."""
DETAILS = _(
    "Ret det, der er forkert. Et rettet navn rettes også i planen; svarene bliver, som de er."
)
CONVERSATION = _(
    "Tag ét spørgsmål ad gangen, og skriv, hvad I taler jer frem til. Alt gemmes af sig "
    "selv; øverst til højre står, hvornår det sidst skete. Et spørgsmål kan altid springes "
    "over."
)
PHASE = _(
    "Hver fase har sin egen skærm med alle spørgsmål. Tab går til næste felt, F4 til næste "
    "fase. Erfaringerne kan skrives, også når samtalen er afsluttet; resten står da fast."
)
BOARD = _(
    "Pladen er sedlerne; kortet på bordet står over dem. N skriver en ny seddel, pilene "
    "flytter mærket, og bogstaverne virker på det, der er mærket. Nederst til højre står, "
    "hvis navn sedler og prikker får; A eller Tab skifter. Ctrl+Z fortryder det sidste, "
    "der er gjort. Minutterne tæller, når der sker noget."
)
ROUND = _(
    "Én skriver ad gangen, mens de andre ser væk. Sedlerne er skjult, til alle har "
    "skrevet; så vises de på én gang. Bliver runden afbrudt, er de skrevne sedler gemt og "
    "stadig skjult."
)
GUIDE = _("Guiden er til den, der leder samtalen. Den kommer aldrig med i en fil.")
CONCLUSION = _(
    "Det, I er enige om, er pladens beslutning. Den kommer med i strategien og "
    "formidlingsarket; øverst står det, der har flest prikker."
)
AGENDA = _("Dagsordenen viser alle spørgsmål. Enter går til det, der er mærket.")
CUTTING = _(
    "Er der mindre tid, end banken tager, foreslår M, hvad I kan lade ligge. Det, der hører "
    "til planen og opfølgningen, en skala, I følger fra år til år, og ét spørgsmål i hvert "
    "tema bliver; resten udelades fra temaernes ende, så temaerne afgiver lige meget. "
    "I vælger selv: mellemrum sætter og fjerner et kryds. Det, der er skrevet noget ved, kan "
    "ikke udelades."
)
PROPOSE = _(
    "Spørgsmålet kommer kun med i denne samtale. Dagsordenen og udskriften viser, hvem der "
    "foreslog det."
)
PLAYBACK = _(
    "Et tilbagespil viser med tal alene, hvad en periode kom til: for hvert indsatsområde, "
    "hvor mange mål der bygger på det, handlingernes kompetencetyper, de valgte metoder, og "
    "hvad der blev af sidste plans mål. En strategi får tal for alle enheder, en gruppe for "
    "sin egen. Ingen er nævnt, og tal om færre end fem vises ikke. Det vedlagte ændrer ikke "
    "planen og står først i den næste samtale."
)
FOLLOW_UP = _(
    "En samtale begynder med den sidste plan. For hvert mål siger I, om det er opfyldt, "
    "delvist opfyldt, ikke opfyldt eller skal videreføres, og hvad der kom ud af det. Et "
    "mål, der videreføres, bliver lagt i den nye plan uden de handlinger, der er gjort. "
    "Siger I intet om et mål, eller er det delvist opfyldt, kommer det igen næste gang."
)
PROGRESS = _(
    "Her noteres, hvad der sker med planen mellem to samtaler. Mærk et mål, en handling "
    "eller en statusdato, og skriv; hver note får en dato. Selve planen bliver, som "
    "den blev aftalt. En note, der tømmes, er væk."
)
INPUTS = _(
    "Opspil er det, gruppen og udvalget vil videre med. Et mål kan bygge på det, men "
    "behøver det ikke."
)
DIRECTION = _(
    "Øverst står målene, fra kommunens til arbejdspladsens, og derunder indsatsområderne. "
    "Et indsatsområde er en vision, til I har skrevet mindst én kompetence, og for hvem: "
    "så kan det blive til et mål. Hentede områder kan kun læses."
)
CLOSING = _(
    "Øverst står det, I er enige om, som det kommer i filen; Enter går dertil. Vælger I at "
    "godkende, bliver samtalen afsluttet først, og så skriver hver sit navn. "
    "En MUS kan afsluttes, når mindst ét mål er færdigt, eller når det står i planen, "
    "hvorfor der ikke er mål i år, og det er aftalt, hvornår og hvordan I følger op. Råd "
    "står aldrig i vejen. En opfølgningssamtale kræver, at der er sagt noget om mindst ét "
    "af målene. En gruppes samtale kræver én handling med ansvarlig og dato, eller en "
    "begrundelse; et værksted, at opgaverne fra sidst har fået en status. En spørgsmålsbank "
    "kan kræve mere; hvad der mangler, står på siden."
)
ACKNOWLEDGE = _(
    "Den, der godkender planen, skriver selv sit navn, som det står på listen. Navn, "
    "tidspunkt og planens kontrolsum kommer med i filen. Ændres planen bagefter, står det "
    "her, og hver kan godkende den igen. En facilitator godkender ikke."
)
EXPORT = _(
    "Sådan kommer dokumentet til at se ud; PgUp og PgDn ruller. F2 skifter mellem planen til "
    "personalesagen, hele samtalen og de andre former. F4 vælger, hvad filen skrives som: "
    "Word og PDF kan lægges på sagen, en webside kan læses overalt, og Markdown er ren "
    "tekst, som F3 viser. Enter gemmer filen; den kan kun læses af dig. F5 viser, hvem der "
    "har godkendt planen."
)
PRIVATE = _(
    "En privat note hører til det sted i samtalen, du kom fra. Den vises kun på denne "
    "skærm, som lukker sig selv, når ingen har trykket i et minut. Sletter du teksten, er "
    "noten væk."
)
FIRST_PAGE = _(
    "Forsiden siger, hvad samtalen er til, hvem der må læse det, I skriver, og hvad "
    "arbejdspladsen vil. Læs den sammen, før I begynder; Enter går til det første spørgsmål. "
    "Ordene kommer fra spørgsmålsbanken."
)
NOTICE = _(
    "Her står organisationens egne ord om samtalen: hvad det skrevne bliver brugt til, "
    "hvem der kan se det, og hvor længe det bliver gemt."
)
