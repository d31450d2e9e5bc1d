"""All rooms, once: what each is called, where its screen is, and what the help says there."""

from enum import Enum

from kompetence_tui.i18n import _
from kompetence_tui.tui.rooms import words
from kompetence_tui.tui.rooms.entry import Entry

# fmt: off
_WORKSHOPS = _(
    "Et forløb er flere værksteder efter hinanden. Det, I aftaler at gøre indtil næste gang, står "
    "som opgaver; næste værksted begynder med, hvad der blev af dem. En opgave, der ikke er helt "
    "udført, skal have en linje om, hvad der mangler."
)


class Room(Enum):
    """A screen one can be in: keys, help, agenda and the way there all go by it.

    The agenda lists those that have words for it in this order.
    """

    EVERYWHERE = Entry(_("overalt"))
    """No room of its own: what works in all of them."""

    OVERVIEW = Entry(
        _("oversigt"), "overview.overview:Overview",
        _("Oversigten viser alle samtaler. Det, der venter på dig, står øverst: samtaler i gang "
          "og mål, der skulle være evalueret. Pilene flytter mærket, Enter åbner. V skjuler "
          "navnene: så står der forbogstaver. Når I har forladt en samtale, er navnene skjult."),
        of_talk=False,
    )
    NEW_SESSION = Entry(
        _("ny samtale"), "details.new_session:NewDetails",
        _("Skriv, hvem samtalen er med, og hvornår. Tab eller pil ned går til næste felt. Leder og "
          "enhed står der fra sidst. Et navn fra en tidligere samtale skrives færdigt med Tab, når "
          "de første bogstaver er der; er oversigten skjult, foreslås ingen. Datoen kan skrives, "
          "som man plejer: 15.3.2027, 15/3, i dag. Type og spørgsmål vælges med pil til venstre og "
          "højre."),
        of_talk=False,
    )
    SETTINGS = Entry(
        _("indstillinger"), "settings.settings:SettingsScreen",
        _("Indstillingerne gælder for dig, også næste gang. Tab og pilene går fra række til "
          "række og mellem farverne; under rækkerne står, hvad den mærkede gør. F4 gemmer i din "
          "config.toml, hvor dine egne bemærkninger bliver stående. Det, en variabel eller din "
          "organisation bestemmer, kan ses, men ikke vælges her."),
        of_talk=False,
    )
    DETAILS = Entry(
        _("oplysninger"), "details.edit_details:EditDetails",
        _("Ret det, der er forkert. Et rettet navn rettes også i planen; svarene bliver, som de "
          "er."),
    )
    COMING = Entry(
        _("kommende samtaler"), "overview.coming:ComingScreen",
        _("Her står de planlagte samtaler, de nærmeste først. Herfra kan du planlægge mange "
          "samtaler ud fra en liste, skrive skemaer til forberedelse, læse dem ind igen og "
          "skrive en kalenderfil. Kommandolinjen kan det samme."),
        of_talk=False,
    )
    PLAN_TALKS = Entry(
        _("planlæg fra en liste"), "preparation.plan_talks:PlanTalks",
        _("Her står de samtaler, listen giver, før de bliver planlagt. Leder og enhed bruges, hvor "
          "listen ikke har dem. Er noget i listen forkert, siges det linje for linje, og intet "
          "planlægges; det, der er planlagt i forvejen, bliver ikke planlagt igen."),
        of_talk=False,
    )
    READ_SHEETS = Entry(
        _("udfyldte skemaer"), "preparation.read_sheets:ReadSheets",
        _("Her står, hvad der blev fundet i skemaerne, og hvem de er fra. Det, der har kryds, "
          "læses ind. Er der noget galt med et skema, står det under det, linje for linje, og "
          "intet af det læses ind. Filerne bliver liggende, hvor de er."),
        of_talk=False,
    )
    DUE = Entry(
        _("frister"), "overview.due:DueScreen",
        _("Her står alt, der har en dato i en plan og ikke er noteret som gjort: mål, "
          "handlinger, evalueringer, det, der skal ske før og efter en handling, og "
          "opfølgninger. Når en ny samtale har taget en plan op, er det kun den nye samtales "
          "frister, der står her. Enter åbner samtalen ved planen."),
        of_talk=False,
    )
    YEAR = Entry(
        _("år"), "overview.year:YearScreen",
        _("Her står alle medarbejdere med en samtale i det viste år eller de to år før, efter "
          "navn. »Afholdt« er en samtale, der er begyndt; »plan skriftlig« er en, der er afsluttet "
          "med et mål, hvor intet mangler, eller med en begrundelse. Pil til venstre og højre "
          "skifter år."),
        of_talk=False,
    )
    THREAD = Entry(
        _("rød tråd"), "overview.thread:ThreadScreen",
        _("Øverst står indsatsområderne, under dem gruppernes mål, og til højre, hvor mange af de "
          "enkeltes mål der bygger på hvert af dem. Et område, der er overtaget fra et andet "
          "udvalg, står kun ét sted. Af samme persons, gruppes eller udvalgs samtaler af samme "
          "slags tæller kun den nyeste, der har mål eller områder. Navne på enkeltpersoner vises "
          "kun, når du beder om det."),
        of_talk=False,
    )
    REPORT = Entry(
        _("årets billede"), "report.report:ReportScreen",
        _("Her står, hvad et år eller et halvår viste, i tal, hvor ingen kan kendes. »<5« er færre "
          "end fem personer, måske ingen; »skjult« er et tal, der ville røbe et andet. Den tykke "
          "bjælke er perioden, den tynde samme periode året før. En periode, der ikke er forbi, er "
          "foreløbig og kan kun ses på skærmen. Den første fil af en periode udgiver den: fra da "
          "af står dens tal fast. Det, der handler om dig som leder, står kun på din skærm."),
        of_talk=False,
    )
    EXPERIENCES = Entry(
        _("erfaringer og forslag"), "report.experiences:Experiences",
        _("Her står det, grupper, udvalg og værksteder har skrevet til et højere niveau. Navne, "
          "som programmet kender, er fremhævet, og rækken har et »!«; andre navne må du selv "
          "finde. Læs hver tekst, før du sætter kryds med mellemrum: kun det, der har kryds, "
          "kommer med i årets billede. Individuelle samtaler bliver ikke læst. Tab går "
          "ned i en lang tekst, og pil til venstre og højre skifter år."),
        of_talk=False,
    )
    QUESTIONS = Entry(
        _("spørgsmål"), "questions.questions:QuestionsScreen",
        _("Her står alle spørgsmålsbanker: dine egne, organisationens og programmets. Under listen "
          "står, hvad den mærkede er til, hvor stor den er, og hvor gammel. En fil med fejl står "
          "her også, med den første fejl. S søger i alle banker på én gang: efter ord i "
          "spørgsmålene, efter tema og efter, hvem en bank er til. Enter viser spørgsmålet, som "
          "det står i samtalen. N begynder en bank, som er din egen, og C laver en kopi af den "
          "mærkede; programmets og organisationens egne bliver aldrig ændret."),
        of_talk=False,
    )
    BANK_CHECK = Entry(
        _("efterset bank"), "questions.bank_check:BankCheck",
        _("Her står, hvad efterseet siger om bankens fil, med linjen. Det, der er farvet, er fejl, "
          "og med dem kan banken ikke bruges; resten er råd. Enter går til den mærkede linje i "
          "dit eget program."),
        of_talk=False,
    )
    OWN_BANK = Entry(
        _("egen bank"), "questions.own_bank:OwnBankScreen",
        _("Her er din egen bank: temaer med deres spørgsmål. H henter spørgsmål fra andre banker, "
          "N og T skriver nye, og Enter retter det mærkede. Et »!« viser, hvor banken mangler "
          "noget, før den er i orden; en MUS skal fx have et spørgsmål, der under »Til planen« "
          "fører til mål eller kompetencer. Alt gemmes, mens du skriver, i en fil, der også kan "
          "rettes i hånden; er den rettet et andet sted imens, bliver intet skrevet over."),
        of_talk=False,
    )
    PICK = Entry(
        _("hent spørgsmål"), "questions.pick:PickQuestions",
        _("Her står alle spørgsmål i de andre banker; øverst dem til de samme samtaler. Mellemrum "
          "sætter kryds: så er spørgsmålet med i din egen bank, under et tema med samme navn, og "
          "banken husker, hvor det er fra. S søger i dem alle."),
        of_talk=False,
    )
    OWN_QUESTION = Entry(
        _("spørgsmål i egen bank"), "questions.own_question:OwnQuestion",
        _("Ret ordene, vælg, hvordan der svares, og skriv uddybende spørgsmål og råd. »Til "
          "planen« er det, spørgsmålet fører frem til. Er »Svarer« tomt, svarer I sammen. »Kun "
          "for« er personalegrupper, én på hver linje. Et spørgsmål, der er hentet og får andre "
          "ord, står som omformuleret."),
        of_talk=False,
    )
    OWN_THEME = Entry(
        _("tema i egen bank"), "questions.own_theme:OwnTheme",
        _("Minutterne bliver lagt sammen for hele banken. »Form« er måden, temaet bliver gået "
          "igennem på: ét spørgsmål ad gangen, som plade eller som fase. Guiden er til den, der "
          "leder samtalen."),
        of_talk=False,
    )
    OWN_HEAD = Entry(
        _("om egen bank"), "questions.own_head:OwnHead",
        _("»Til« er de samtaler, banken kan vælges til. Giv den et nyt tal i »Version«, når "
          "den er ændret: det står ved de samtaler, den bliver brugt i."),
        of_talk=False,
    )
    PREVIEW = Entry(
        _("gennemsyn"), "questions.preview:BankPreview",
        _("Sådan ser banken ud i en samtale, spørgsmål for spørgsmål, kort for kort eller fase for "
          "fase. Intet kan skrives her, og intet bliver gemt."),
        of_talk=False,
    )
    CONVERSATION = Entry(
        _("samtale"), "conversation.conversation:Conversation",
        _("Tag ét spørgsmål ad gangen, og skriv, hvad I taler jer frem til. Alt gemmes af sig "
          "selv; øverst til højre står, hvornår det sidst skete. Et spørgsmål kan altid springes "
          "over."),
    )
    PHASE = Entry(
        _("fase"), "conversation.phase:PhaseScreen",
        _("Hver fase har sin egen skærm med alle spørgsmål. Tab går til næste felt, F4 til næste "
          "fase. Erfaringerne kan skrives, også når samtalen er afsluttet; resten står da fast."),
    )
    BOARD = Entry(
        _("dialogplade"), "board.board:BoardScreen",
        _("Pladen er sedlerne; kortet på bordet står over dem. N skriver en ny seddel, pilene "
          "flytter mærket, og bogstaverne virker på det, der er mærket. Nederst til højre står, "
          "hvis navn sedler og prikker får; A eller Tab skifter. Ctrl+Z fortryder det sidste, "
          "der er gjort. Minutterne tæller, når der sker noget."),
    )
    ROUND = Entry(
        _("runde"), "board.round:Round",
        _("Én skriver ad gangen, mens de andre ser væk. Sedlerne er skjult, til alle har "
          "skrevet; så vises de på én gang. Bliver runden afbrudt, er de skrevne sedler gemt og "
          "stadig skjult."),
    )
    GUIDE = Entry(
        _("guide"), "board.guide:Guide",
        _("Guiden er til den, der leder samtalen. Den kommer aldrig med i en fil."),
        of_talk=False,
    )
    CONCLUSION = Entry(
        _("enige om"), "board.conclusion:Conclusion",
        _("Det, I er enige om, er pladens beslutning. Den kommer med i strategien og "
          "formidlingsarket; øverst står det, der har flest prikker."),
    )
    AGENDA = Entry(
        _("dagsorden"), "conversation.agenda:AgendaScreen",
        _("Dagsordenen viser alle spørgsmål. Enter går til det, der er mærket."),
    )
    CUTTING = Entry(
        _("tid"), "conversation.cutting:CuttingScreen",
        _("Er der mindre tid, end banken tager, foreslår M, hvad I kan lade ligge. Det, der hører "
          "til planen og opfølgningen, en skala, I følger fra år til år, og ét spørgsmål i hvert "
          "tema bliver; resten udelades fra temaernes ende, så temaerne afgiver lige meget. "
          "I vælger selv: mellemrum sætter og fjerner et kryds. Det, der er skrevet noget ved, kan "
          "ikke udelades."),
        listed=words.left_out,
    )
    PROPOSE = Entry(
        _("forslag"), "conversation.propose:Propose",
        _("Spørgsmålet kommer kun med i denne samtale. Dagsordenen og udskriften viser, hvem der "
          "foreslog det."),
    )
    PLAYBACK = Entry(
        _("tilbagespil"), "playback.playback:PlaybackScreen",
        _("Et tilbagespil viser med tal alene, hvad en periode kom til: for hvert indsatsområde, "
          "hvor mange mål der bygger på det, handlingernes kompetencetyper, de valgte metoder, og "
          "hvad der blev af sidste plans mål. En strategi får tal for alle enheder, en gruppe for "
          "sin egen. Ingen er nævnt, og tal om færre end fem vises ikke. Det vedlagte ændrer ikke "
          "planen og står først i den næste samtale."),
        listed=words.playback,
        comes_first=True,
    )
    FOLLOW_UP = Entry(
        _("opfølgning"), "follow_up.follow_up:FollowUpScreen",
        _("En samtale begynder med den sidste plan. For hvert mål siger I, om det er opfyldt, "
          "delvist opfyldt, ikke opfyldt eller skal videreføres, og hvad der kom ud af det. Et "
          "mål, der videreføres, bliver lagt i den nye plan uden de handlinger, der er gjort. "
          "Siger I intet om et mål, eller er det delvist opfyldt, kommer det igen næste gang."),
        listed=words.follow_up,
        comes_first=True,
    )
    PROGRESS = Entry(
        _("fremdrift"), "follow_up.progress:ProgressScreen",
        _("Her noteres, hvad der sker med planen mellem to samtaler. Mærk et mål, en handling "
          "eller en statusdato, og skriv; hver note får en dato. Selve planen bliver, som "
          "den blev aftalt. En note, der tømmes, er væk."),
    )
    SINCE = Entry(
        _("siden sidst"), "course.since:SinceScreen",
        _WORKSHOPS,
        listed=words.says(_("Siden sidste værksted")),
        comes_first=True,
    )
    INPUTS = Entry(
        _("opspil"), "direction.inputs:InputsScreen",
        _("Opspil er det, gruppen og udvalget vil videre med. Et mål kan bygge på det, men "
          "behøver det ikke."),
        listed=words.inputs,
    )
    DIRECTION = Entry(
        _("mål og indsatsområder"), "direction.direction:DirectionScreen",
        _("Øverst står målene, fra kommunens til arbejdspladsens, og derunder indsatsområderne. "
          "Et indsatsområde er en vision, til I har skrevet mindst én kompetence, og for hvem: "
          "så kan det blive til et mål. Hentede områder kan kun læses."),
        listed=words.direction,
    )
    TASKS = Entry(
        _("opgaver"), "course.tasks:TasksScreen",
        _WORKSHOPS,
        listed=words.says(_("Opgaver indtil næste værksted")),
    )
    COURSE = Entry(
        _("forløb"), "course.course:CourseScreen",
        _WORKSHOPS,
        listed=words.says(_("Forløbet")),
    )
    PROFILE_CHOICE = Entry(
        _("kompetencer til profilen"), "profile.choice:ProfileChoice",
        _("Vælg højst 20 kompetencer, fra spørgsmålsbanken eller jeres egne. Først vurderer "
          "medarbejderen dem, så lederen, uden at se hinandens; derefter vises de side om side. "
          "Vurderingerne ses kun af jer to og kommer kun med i en fil, hvis I begge sætter "
          "kryds. Ingen bliver rangordnet, og profilen kan springes helt over."),
    )
    PROFILE_RATING = Entry(
        _("vurdering"), "profile.rating:ProfileRating",
        _("Én vurderer ad gangen, mens den anden ser væk. Tryk et tal fra 1 til 5; det, der "
          "springes over, står tomt. Når tastaturet gives videre, forsvinder vurderingerne fra "
          "skærmen og vises først igen, når begge er færdige. Bliver turen afbrudt, er de gemt "
          "og stadig skjult."),
    )
    PROFILE = Entry(
        _("kompetenceprofil"), "profile.together:ProfileTogether",
        _("Her står begges vurderinger side om side i den rækkefølge, I valgte. En forskel er "
          "ikke en fejl, men noget at tale om. F5 gør den mærkede kompetence til et mål. Med Tab "
          "kommer I til de to kryds: kun når begge er sat, kommer profilen med, når planen "
          "skrives som fil."),
        listed=words.profile,
    )
    PLAN = Entry(
        _("udviklingsplan"), "plan.plan:PlanScreen",
        _("Et mål har fem felter, og planen læses som en tekst. Pilene flytter mærket; Enter eller "
          "et bogstav åbner den mærkede del, så I kan skrive i den, og Esc lukker den. Det, der "
          "mangler, står som et spørgsmål på sin plads. Datoer kan være 15.3.2027, uge 12 2027, "
          "marts 2027 eller 1. kvartal 2027; under datoen står, hvad der blev forstået. F12 "
          "viser, hvad der ellers kan siges om målet eller om den mærkede handling."),
        listed=words.plan,
    )
    ADDENDUM = Entry(
        _("tillæg"), "plan.addendum:AddendumScreen",
        _("Et tillæg er noget, der er kommet til, efter at samtalen blev afsluttet: et behov, "
          "der ikke kan vente. Det har sin egen dato og ændrer ikke planen. Samme dag kan det "
          "rettes og slettes; derefter står det, som det blev aftalt."),
    )
    GOAL_MORE = Entry(
        _("mere om målet"), "plan.goal_more:GoalMore",
        _("Alt her kan stå tomt: målets fem felter er nok. »Sigt« er, hvor langt målet rækker. "
          "»Udspringer af« siger, om det er medarbejderens ønske, arbejdspladsens mål eller begge "
          "dele. »Skal bruges fra« er den dag, kompetencen skal være der. Det, lederen sikrer, og "
          "det, medarbejderen gør, tages op igen ved opfølgningen."),
    )
    ACTION_MORE = Entry(
        _("mere om handlingen"), "action.action:ActionMore",
        _("Her står alt andet om handlingen end hvad, hvem og hvornår; det hele kan stå tomt. "
          "Enter på en linje går videre til metoderne, til før, under og efter, eller til "
          "udfordringen."),
    )
    METHODS = Entry(
        _("metoder"), "action.methods:MethodsScreen",
        _("Sæt kryds ved de måder, der skal bruges; gerne flere, så de støtter hinanden. De står "
          "under de tre former for læring. Ved den mærkede står, hvad der taler for og imod den, "
          "og hvad der hjælper før, under og efter. Hvordan man lærer bedst, er kun til samtalen "
          "og kommer ikke med i noget dokument."),
    )
    METHOD_ANSWERS = Entry(
        _("aftaler om metoder"), "action.method_answers:MethodAnswers",
        _("Hver metode spørger om det, der skal aftales, for at den virker. Intet skal udfyldes. "
          "Datoer kan stå med komma eller »og« imellem; de kommer med i opfølgningen. "
          "Læringsformen kan ændres, hvis den er en anden hos jer."),
    )
    TRANSFER = Entry(
        _("før, under og efter"), "action.transfer:TransferScreen",
        _("Det, man lærer, kommer lettest i brug, når der er taget hånd om det før, under og "
          "efter. Under hver overskrift står, hvad der hjælper den metode, I har valgt. Skriv, "
          "hvad I aftaler, og sæt kryds med mellemrum, når det er gjort. Krydserne "
          "kan også sættes, når samtalen er afsluttet. Datoen er den dag, I taler om, hvordan "
          "det går med at bruge det."),
    )
    CHALLENGE = Entry(
        _("udfordring"), "action.challenge:ChallengeScreen",
        _("Medarbejderen placerer udfordringen først, så lederen; bagefter står de to ved siden "
          "af hinanden. Ser en af jer den som alarm, skal der stå, hvilken støtte og hvilke "
          "redskaber der er aftalt. Et valg kan altid tages væk igen."),
    )
    CLOSING = Entry(
        _("afslutning"), "closing.closing:Closing",
        _("Øverst står det, I er enige om, som det kommer i filen; Enter går dertil. Vælger I at "
          "godkende, bliver samtalen afsluttet først, og så skriver hver sit navn. "
          "En MUS kan afsluttes, når mindst ét mål er færdigt, eller når det står i planen, "
          "hvorfor der ikke er mål i år, og det er aftalt, hvornår og hvordan I følger op. Råd "
          "står aldrig i vejen. En opfølgningssamtale kræver, at der er sagt noget om mindst ét "
          "af målene. En gruppes samtale kræver én handling med ansvarlig og dato, eller en "
          "begrundelse; et værksted, at opgaverne fra sidst har fået en status. En spørgsmålsbank "
          "kan kræve mere; hvad der mangler, står på siden."),
        listed=words.closing,
    )
    ACKNOWLEDGE = Entry(
        _("godkendelse"), "plan.acknowledge:Acknowledge",
        _("Den, der godkender planen, skriver selv sit navn, som det står på listen. Navn, "
          "tidspunkt og planens kontrolsum kommer med i filen. Ændres planen bagefter, står det "
          "her, og hver kan godkende den igen. En facilitator godkender ikke."),
        listed=words.acknowledgement,
    )
    EXPORT = Entry(
        _("eksport"), "export.export:Export",
        _("Sådan kommer dokumentet til at se ud; PgUp og PgDn ruller. F2 skifter mellem planen til "
          "personalesagen, hele samtalen og de andre former. F4 vælger, hvad filen skrives som: "
          "Word og PDF kan lægges på sagen, en webside kan læses overalt, og Markdown er ren "
          "tekst, som F3 viser. Enter gemmer filen; den kan kun læses af dig. F5 viser, hvem der "
          "har godkendt planen."),
        of_talk=False,
    )
    PRIVATE = Entry(
        _("privat note"), "private.private:Private",
        _("En privat note hører til det sted i samtalen, du kom fra. Den vises kun på denne "
          "skærm, som lukker sig selv, når ingen har trykket i et minut. Sletter du teksten, er "
          "noten væk."),
    )
    FIRST_PAGE = Entry(
        _("forside"), "notice.first_page:FirstPage",
        _("Forsiden siger, hvad samtalen er til, hvem der må læse det, I skriver, og hvad "
          "arbejdspladsen vil. Læs den sammen, før I begynder; Enter går til det første spørgsmål. "
          "Ordene kommer fra spørgsmålsbanken."),
        listed=words.says(_("Forside")), comes_first=True,
    )
    NOTICE = Entry(
        _("om oplysningerne"), "notice.notice:Notice",
        _("Her står organisationens egne ord om samtalen: hvad det skrevne bliver brugt til, "
          "hvem der kan se det, og hvor længe det bliver gemt."),
        of_talk=False,
    )
    # fmt: on

    @property
    def id(self) -> str:
        """What a user's keymap calls it by."""
        return self.name.lower()
