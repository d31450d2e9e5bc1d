"""What F1 says of the rooms outside a talk."""

from kompetence_tui.i18n import _

OVERVIEW = _(
    "Oversigten viser alle samtaler. Det, der venter på dig, står øverst: samtaler i gang "
    "og mål, der skulle være evalueret. Pilene flytter mærket, Enter åbner. V skjuler "
    "navnene: så står der forbogstaver. Når I har forladt en samtale, er navnene skjult."
)
NEW_SESSION = _(
    "Skriv, hvem samtalen er med, og hvornår. Tab eller pil ned går til næste felt. Leder og "
    "enhed står der fra sidst. Et navn fra en tidligere samtale skrives færdigt med Tab, når "
    "de første bogstaver er der; er oversigten skjult, foreslås ingen. Datoen kan skrives, "
    "som man plejer: 15.3.2027, 15/3, i dag. Type og spørgsmål vælges med pil til venstre og "
    "højre."
)
SETTINGS = _(
    "Indstillingerne gælder for dig, også næste gang. Tab og pilene går fra række til "
    "række og mellem farverne; under rækkerne står, hvad den mærkede gør. F4 gemmer i din "
    "config.toml, hvor dine egne bemærkninger bliver stående. Det, en variabel eller din "
    "organisation bestemmer, kan ses, men ikke vælges her."
)
COMING = _(
    "Her står de planlagte samtaler, de nærmeste først. Herfra kan du planlægge mange "
    "samtaler ud fra en liste, skrive skemaer til forberedelse, læse dem ind igen og "
    "skrive en kalenderfil. Kommandolinjen kan det samme."
)
PLAN_TALKS = _(
    "Her står de samtaler, listen giver, før de bliver planlagt. Leder og enhed bruges, hvor "
    "listen ikke har dem. Er noget i listen forkert, siges det linje for linje, og intet "
    "planlægges; det, der er planlagt i forvejen, bliver ikke planlagt igen."
)
READ_SHEETS = _(
    "Her står, hvad der blev fundet i skemaerne, og hvem de er fra. Det, der har kryds, "
    "læses ind. Er der noget galt med et skema, står det under det, linje for linje, og "
    "intet af det læses ind. Filerne bliver liggende, hvor de er."
)
DUE = _(
    "Her står alt, der har en dato i en plan og ikke er noteret som gjort: mål, "
    "handlinger, evalueringer, det, der skal ske før og efter en handling, og "
    "opfølgninger. Når en ny samtale har taget en plan op, er det kun den nye samtales "
    "frister, der står her. Enter åbner samtalen ved planen."
)
YEAR = _(
    "Her står alle medarbejdere med en samtale i det viste år eller de to år før, efter "
    "navn. »Afholdt« er en samtale, der er begyndt; »plan skriftlig« er en, der er afsluttet "
    "med et mål, hvor intet mangler, eller med en begrundelse. Pil til venstre og højre "
    "skifter år."
)
THREAD = _(
    "Øverst står indsatsområderne, under dem gruppernes mål, og til højre, hvor mange af de "
    "enkeltes mål der bygger på hvert af dem. Et område, der er overtaget fra et andet "
    "udvalg, står kun ét sted. Af samme persons, gruppes eller udvalgs samtaler af samme "
    "slags tæller kun den nyeste, der har mål eller områder. Navne på enkeltpersoner vises "
    "kun, når du beder om det."
)
REPORT = _(
    "Her står, hvad et år eller et halvår viste, i tal, hvor ingen kan kendes. »<5« er færre "
    "end fem personer, måske ingen; »skjult« er et tal, der ville røbe et andet. Den tykke "
    "bjælke er perioden, den tynde samme periode året før. En periode, der ikke er forbi, er "
    "foreløbig og kan kun ses på skærmen. Den første fil af en periode udgiver den: fra da "
    "af står dens tal fast. Det, der handler om dig som leder, står kun på din skærm."
)
EXPERIENCES = _(
    "Her står det, grupper, udvalg og værksteder har skrevet til et højere niveau. Navne, "
    "som programmet kender, er fremhævet, og rækken har et »!«; andre navne må du selv "
    "finde. Læs hver tekst, før du sætter kryds med mellemrum: kun det, der har kryds, "
    "kommer med i årets billede. Individuelle samtaler bliver ikke læst. Tab går "
    "ned i en lang tekst, og pil til venstre og højre skifter år."
)
