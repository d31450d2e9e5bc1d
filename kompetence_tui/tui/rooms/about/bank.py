"""What F1 says of the rooms of question banks."""

from kompetence_tui.i18n import _

QUESTIONS = _(
    "Her står alle spørgsmålsbanker: dine egne, organisationens og programmets. Under listen "
    "står, hvad den mærkede er til, hvor stor den er, og hvor gammel. En fil med fejl står "
    "her også, med den første fejl. S søger i alle banker på én gang: efter ord i "
    "spørgsmålene, efter tema og efter, hvem en bank er til. Enter viser spørgsmålet, som "
    "det står i samtalen. N begynder en bank, som er din egen, og C laver en kopi af den "
    "mærkede; programmets og organisationens egne bliver aldrig ændret."
)
BANK_CHECK = _(
    "Her står, hvad efterseet siger om bankens fil, med linjen. Det, der er farvet, er fejl, "
    "og med dem kan banken ikke bruges; resten er råd. Enter går til den mærkede linje i "
    "dit eget program."
)
OWN_BANK = _(
    "Her er din egen bank: temaer med deres spørgsmål. H henter spørgsmål fra andre banker, "
    "N og T skriver nye, og Enter retter det mærkede. Et »!« viser, hvor banken mangler "
    "noget, før den er i orden; en MUS skal fx have et spørgsmål, der under »Til planen« "
    "fører til mål eller kompetencer. Alt gemmes, mens du skriver, i en fil, der også kan "
    "rettes i hånden; er den rettet et andet sted imens, bliver intet skrevet over."
)
PICK = _(
    "Her står alle spørgsmål i de andre banker; øverst dem til de samme samtaler. Mellemrum "
    "sætter kryds: så er spørgsmålet med i din egen bank, under et tema med samme navn, og "
    "banken husker, hvor det er fra. S søger i dem alle."
)
OWN_QUESTION = _(
    "Ret ordene, vælg, hvordan der svares, og skriv uddybende spørgsmål og råd. »Til "
    "planen« er det, spørgsmålet fører frem til. Er »Svarer« tomt, svarer I sammen. »Kun "
    "for« er personalegrupper, én på hver linje. Et spørgsmål, der er hentet og får andre "
    "ord, står som omformuleret."
)
OWN_THEME = _(
    "Minutterne bliver lagt sammen for hele banken. »Form« er måden, temaet bliver gået "
    "igennem på: ét spørgsmål ad gangen, som plade eller som fase. Guiden er til den, der "
    "leder samtalen."
)
OWN_HEAD = _(
    "»Til« er de samtaler, banken kan vælges til. Giv den et nyt tal i »Version«, når "
    "den er ændret: det står ved de samtaler, den bliver brugt i."
)
PREVIEW = _(
    "Sådan ser banken ud i en samtale, spørgsmål for spørgsmål, kort for kort eller fase for "
    "fase. Intet kan skrives her, og intet bliver gemt."
)
