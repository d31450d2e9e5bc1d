"""What F1 says of the rooms of the plan and its goals, actions and competences."""

from kompetence_tui.i18n import _

PROFILE_CHOICE = _(
    "Vælg højst 20 kompetencer, fra spørgsmålsbanken eller jeres egne. Først vurderer "
    "medarbejderen dem, så lederen, uden at se hinandens; derefter vises de side om side. "
    "Vurderingerne ses kun af jer to og kommer kun med i en fil, hvis I begge sætter "
    "kryds. Ingen bliver rangordnet, og profilen kan springes helt over."
)
PROFILE_RATING = _(
    "Én vurderer ad gangen, mens den anden ser væk. Tryk et tal fra 1 til 5; det, der "
    "springes over, står tomt. Når tastaturet gives videre, forsvinder vurderingerne fra "
    "skærmen og vises først igen, når begge er færdige. Bliver turen afbrudt, er de gemt "
    "og stadig skjult."
)
PROFILE = _(
    "Her står begges vurderinger side om side i den rækkefølge, I valgte. En forskel er "
    "ikke en fejl, men noget at tale om. F5 gør den mærkede kompetence til et mål. Med Tab "
    "kommer I til de to kryds: kun når begge er sat, kommer profilen med, når planen "
    "skrives som fil."
)
PLAN = _(
    "Et mål har fem felter, og planen læses som en tekst. Pilene flytter mærket; Enter eller "
    "et bogstav åbner den mærkede del, så I kan skrive i den, og Esc lukker den. Det, der "
    "mangler, står som et spørgsmål på sin plads. Datoer kan være 15.3.2027, uge 12 2027, "
    "marts 2027 eller 1. kvartal 2027; under datoen står, hvad der blev forstået. F12 "
    "viser, hvad der ellers kan siges om målet eller om den mærkede handling."
)
ADDENDUM = _(
    "Et tillæg er noget, der er kommet til, efter at samtalen blev afsluttet: et behov, "
    "der ikke kan vente. Det har sin egen dato og ændrer ikke planen. Samme dag kan det "
    "rettes og slettes; derefter står det, som det blev aftalt."
)
GOAL_MORE = _(
    "Alt her kan stå tomt: målets fem felter er nok. »Sigt« er, hvor langt målet rækker. "
    "»Udspringer af« siger, om det er medarbejderens ønske, arbejdspladsens mål eller begge "
    "dele. »Skal bruges fra« er den dag, kompetencen skal være der. Det, lederen sikrer, og "
    "det, medarbejderen gør, tages op igen ved opfølgningen."
)
ACTION_MORE = _(
    "Her står alt andet om handlingen end hvad, hvem og hvornår; det hele kan stå tomt. "
    "Enter på en linje går videre til metoderne, til før, under og efter, eller til "
    "udfordringen."
)
METHODS = _(
    "Sæt kryds ved de måder, der skal bruges; gerne flere, så de støtter hinanden. De står "
    "under de tre former for læring. Ved den mærkede står, hvad der taler for og imod den, "
    "og hvad der hjælper før, under og efter. Hvordan man lærer bedst, er kun til samtalen "
    "og kommer ikke med i noget dokument."
)
METHOD_ANSWERS = _(
    "Hver metode spørger om det, der skal aftales, for at den virker. Intet skal udfyldes. "
    "Datoer kan stå med komma eller »og« imellem; de kommer med i opfølgningen. "
    "Læringsformen kan ændres, hvis den er en anden hos jer."
)
TRANSFER = _(
    "Det, man lærer, kommer lettest i brug, når der er taget hånd om det før, under og "
    "efter. Under hver overskrift står, hvad der hjælper den metode, I har valgt. Skriv, "
    "hvad I aftaler, og sæt kryds med mellemrum, når det er gjort. Krydserne "
    "kan også sættes, når samtalen er afsluttet. Datoen er den dag, I taler om, hvordan "
    "det går med at bruge det."
)
CHALLENGE = _(
    "Medarbejderen placerer udfordringen først, så lederen; bagefter står de to ved siden "
    "af hinanden. Ser en af jer den som alarm, skal der stå, hvilken støtte og hvilke "
    "redskaber der er aftalt. Et valg kan altid tages væk igen."
)
