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
        "marts 2027 eller 1. kvartal 2027; ud for feltet står, hvad der blev forstået. F12 viser, "
        "hvad der ellers kan siges om målet eller om den handling, man står i."
    ),
    Scope.GOAL_MORE: _(
        "Alt her kan stå tomt: målets fem felter er nok. Sigt er, hvor langt målet rækker. "
        "Udspringer af siger, om det er medarbejderens ønske, arbejdspladsens mål eller begge. "
        "Skal bruges fra er den dag, kompetencen skal være der. Det, lederen sikrer, og det, "
        "medarbejderen gør, tages op igen ved opfølgningen."
    ),
    Scope.ACTION_MORE: _(
        "Her står alt andet om handlingen end hvad, hvem og hvornår; det hele kan stå tomt. Enter "
        "på en linje går videre til metoderne, til før, under og efter, eller til udfordringen."
    ),
    Scope.METHODS: _(
        "Sæt kryds ved de måder, der skal bruges; gerne flere, så de støtter hinanden. Det, der "
        "læres i arbejdet, står først. Nederst står, hvad der taler for og imod den mærkede. "
        "Hvordan man lærer bedst, er kun til samtalen og kommer ikke med i noget dokument."
    ),
    Scope.METHOD_ANSWERS: _(
        "Hver metode spørger om det, der skal aftales, for at den virker. Intet skal udfyldes. "
        "Datoer kan stå med komma eller »og« imellem; de kommer med i opfølgningen. Læringsformen "
        "kan ændres, hvis den er en anden hos jer."
    ),
    Scope.TRANSFER: _(
        "Det, man lærer, kommer lettest i brug, når der er taget hånd om det før, under og efter. "
        "Skriv, hvad I aftaler, og sæt kryds med mellemrum, når det er gjort. Krydserne kan også "
        "sættes, når samtalen er afsluttet. Datoen er den dag, I taler om, hvordan det går med at "
        "bruge det."
    ),
    Scope.CHALLENGE: _(
        "Medarbejderen placerer udfordringen først, så lederen; bagefter står de to ved siden af "
        "hinanden. Ser en af jer den som alarm, skal der stå, hvilken støtte og hvilke redskaber "
        "der er aftalt. Et valg kan altid tages væk igen."
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
        "Sådan bliver filen. F2 skifter mellem planen til personalesagen, hele samtalen og de "
        "andre former. Enter gemmer filen; den kan kun læses af dig. F5 viser, hvem der har "
        "godkendt planen."
    ),
    Scope.THREAD: _(
        "Øverst står indsatsområderne, under dem gruppernes mål, og til højre hvor mange af de "
        "enkeltes mål der bygger på hvert af dem. Et område, der er overtaget fra et andet udvalg, "
        "står kun ét sted. Af samme persons, gruppes eller udvalgs samtaler af samme slags tæller "
        "kun den nyeste, der har mål eller områder. Navne på enkeltpersoner vises kun, når du "
        "beder om det."
    ),
    Scope.DUE: _(
        "Her står alt, der har en dato i en plan og ikke er noteret som udført: mål, handlinger, "
        "evalueringer, det, der skal ske før og efter en handling, og opfølgninger. Når en ny "
        "samtale har taget en plan op, er det kun den nye samtales frister, der står her. Enter "
        "åbner samtalen ved planen."
    ),
    Scope.YEAR: _(
        "Her står alle medarbejdere med en samtale i det viste år eller de to år før, efter navn. "
        "Afholdt er en samtale, der er begyndt; plan skriftlig er en, der er afsluttet med et mål, "
        "hvor intet mangler, eller med en begrundelse. Pil til venstre og højre skifter år."
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
    Scope.FOLLOW_UP: _(
        "En samtale begynder med den sidste plan. For hvert mål siger I, om det er opfyldt, "
        "delvist opfyldt, ikke opfyldt eller skal videreføres, og hvad der kom ud af det. Et mål, "
        "der videreføres, bliver lagt i den nye plan uden de handlinger, der er gjort. Siger I "
        "intet om et mål, eller er det delvist opfyldt, kommer det igen næste gang."
    ),
    Scope.PROGRESS: _(
        "Her noteres, hvad der sker med planen mellem to samtaler. Mærk et mål, en handling eller "
        "en statusdato, og skriv; hver note får en dato. Planen selv bliver, som den blev aftalt. "
        "En note, der tømmes, er væk."
    ),
    Scope.PROFILE_CHOICE: _(
        "Vælg højst 20 kompetencer, fra spørgsmålsbanken eller jeres egne. Først vurderer "
        "medarbejderen dem, så lederen, uden at se hinandens; derefter vises de side om side. "
        "Vurderingerne ses kun af jer to og kommer kun med i en fil, hvis I begge sætter kryds. "
        "Ingen bliver rangordnet, og profilen kan springes helt over."
    ),
    Scope.PROFILE_RATING: _(
        "Én vurderer ad gangen, mens den anden ser væk. Tryk et tal fra 1 til 5; det, der springes "
        "over, står tomt. Når tastaturet gives videre, forsvinder vurderingerne fra skærmen og "
        "vises først igen, når begge er færdige. Bliver turen afbrudt, er de gemt og stadig skjult."
    ),
    Scope.PROFILE: _(
        "Her står begges vurderinger side om side i den rækkefølge, I valgte. En forskel er ikke "
        "en fejl, men noget at tale om. F5 gør den mærkede kompetence til et mål. Med Tab kommer I "
        "til de to kryds: kun når begge er sat, kommer profilen med, når planen skrives som fil."
    ),
    Scope.ACKNOWLEDGE: _(
        "Den, der godkender planen, skriver selv sit navn, som det står på listen. Navn, "
        "tidspunkt og planens kontrolsum kommer med i filen. Ændres planen bagefter, står det "
        "her, og hver kan godkende den igen. En facilitator godkender ikke."
    ),
    Scope.ADDENDUM: _(
        "Et tillæg er noget, der er kommet til, efter at samtalen blev afsluttet: et behov, der "
        "ikke kan vente. Det har sin egen dato og ændrer ikke planen. Samme dag kan det rettes "
        "og slettes; derefter står det, som det blev aftalt."
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
        "navn sedler og prikker får; A eller Tab skifter. Ctrl+Z fortryder det sidste, der er "
        "gjort. Minutterne tæller, når der sker noget."
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
        "der ikke er mål i år, og det er aftalt, hvornår og hvordan I følger op. Råd står aldrig "
        "i vejen. En opfølgningssamtale kræver, at der er sagt noget om mindst ét af målene. En "
        "gruppes samtale kræver én handling med ansvarlig og dato, eller en begrundelse; et "
        "værksted, at opgaverne fra sidst har fået en status."
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
