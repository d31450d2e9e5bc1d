"""What people type out of habit, or Word for them, one at a time: each is named for what it is."""

from tests.banks.mistakes import Mistakes

_SPACE = "NO-BREAK SPACE"

# As in ``mistakes``, of the example.
MISTAKES_OF_HABIT: Mistakes = {
    # Spaces.
    "hard space after hashes": (14, ["##\u00a0Tema et"], [(14, 3, _SPACE, "almindeligt")]),
    "hard space in the title": (1, ["#\u00a0Prøvebank"], [(1, 2, _SPACE, "almindeligt")]),
    "hard space at a question": (31, ["###\u00a0Andet?"], [(31, 4, _SPACE, "almindeligt")]),
    "hard space after a dash": (16, ["-\u00a0Minutter: 15"], [(16, 2, _SPACE, "almindeligt")]),
    "hard space before a dash": (16, ["\u00a0- Minutter: 15"], [(16, 1, _SPACE, "slet det")]),
    "hard space before hashes": (31, ["\u00a0### Andet?"], [(31, 1, _SPACE, "slet det")]),
    "thin space after a dash": (16, ["-\u2009Minutter: 15"], [(16, 2, "THIN SPACE", "slet det")]),
    "hard space in a quote": (22, [">", "> -\u00a0Lyt"], [(23, 4, _SPACE, "slet det")]),
    "tab before a dash": (16, ["\t- Minutter: 15"], [(16, 2, "tabulator", "venstre")]),
    "Word's line break": (18, ["Vi\u000bses"], [(18, 3, "U+000B", "slet tegnet")]),
    "paragraph separator": (18, ["Vi\u2029ses"], [(18, 3, "U+2029", "slet tegnet")]),
    # Dashes and dots in the place of a hyphen.
    "em dash": (16, ["— Minutter: 15"], [(16, 1, "en lang tankestreg (—)", "»- Minutter: …«")]),
    "minus": (16, ["− Minutter: 15"], [(16, 1, "et minustegn (−)", "»- Minutter: …«")]),
    "hard hyphen": (16, ["‑ Minutter: 15"], [(16, 1, "en hård bindestreg (‑)", "»- Minutter")]),
    "bullet": (16, ["• Minutter: 15"], [(16, 1, "et punkttegn (•)", "»- Minutter: …«")]),
    "square bullet": (16, ["▪ Minutter: 15"], [(16, 1, "et punkttegn (▪)", "»- Minutter: …«")]),
    "star without space": (16, ["*Minutter: 15"], [(16, 1, "mellem * og »Minutter«", "- Minut")]),
    "dash before a question's text": (
        27,
        ["", "– Hvad så?", ""],
        [(28, 1, "en tankestreg (–)", "»- Uddyb: …«")],
    ),
    "dash before an option": (
        36,
        ["", "– Projekt"],
        [(37, 1, "»Projekt« mangler »Mulighed:«", "»- Mulighed: Projekt«")],
    ),
    "dash in an id": (3, ["- Bank: vores–mus"], [(3, 9, "»vores–mus«", "»vores-mus«")]),
    # Questions in another form.
    "bold question": (20, ["**Første?**"], [(20, 1, "fremhævning med **", "### til et spørgsmål")]),
    "bold theme": (18, ["__Tema to__"], [(18, 1, "fremhævning med __", "## til et tema")]),
    "bold setting": (18, ["**Minutter:**"], [(18, 1, "fremhævning med **", "uden **")]),
    "italic question": (20, ["*Første?*"], [(20, 1, "fremhævning med *", "### til et spørgsmål")]),
    "numbered question": (
        20,
        ["1. Første spørgsmål?"],
        [(20, 1, "nummereret liste", "»### Første spørgsmål?«")],
    ),
    "question numbered otherwise": (
        31,
        ["2) Andet spørgsmål?"],
        [(31, 1, "nummereret liste", "»### Andet spørgsmål?«")],
    ),
    "question as a point": (20, ["- Første?"], [(20, 1, "ikke til et spørgsmål", "»### Første?«")]),
    "question as a starred point": (20, ["* Første?"], [(20, 1, "ikke til", "»### Første?«")]),
    "question with its name": (
        20,
        ["- Spørgsmål: Første?"],
        [(20, 1, "ikke til et spørgsmål", "»### Første?«")],
    ),
    "question with its number and name": (
        31,
        ["Spørgsmål 2: Hvad lærte du"],
        [(31, 1, "ikke til et spørgsmål", "»### Hvad lærte du«")],
    ),
    "theme with its name": (12, ["- Tema: Start"], [(12, 1, "ikke til et tema", "»## Start«")]),
    "follow-up as a point": (
        27,
        ["- Hvad lærte du?"],
        [(27, 1, "ikke til et spørgsmål", "»- Uddyb: Hvad lærte du?«")],
    ),
    "question as text under a question": (
        22,
        ["Hvad lærte du?"],
        [(22, 1, "ikke til et spørgsmål", "»- Uddyb: Hvad lærte du?«")],
    ),
    "question with the hashes of a theme": (
        36,
        ["- Mulighed: Projekt", "", "## Hvad så?"],
        [(38, 1, "ingen spørgsmål", "### i stedet for ##")],
    ),
    "number and emphasis": (20, ["### 1. Hvad *mener* du?"], [(20, 13, "fremhævning", "\\")]),
    # Options in another form.
    "option without its key": (
        36,
        ["- Projekt"],
        [(36, 1, "»Projekt« mangler »Mulighed:« foran", "»- Mulighed: Projekt«")],
    ),
    "option with a colon": (
        36,
        ["- Projekt: et nyt"],
        [(36, 1, "mangler »Mulighed:« foran", "»- Mulighed: Projekt: et nyt«")],
    ),
    "numbered option": (36, ["", "1. Projekt"], [(37, 1, "»Projekt« mangler", "- Mulighed")]),
    "option to tick": (36, ["- [ ] Projekt"], [(36, 1, "»Projekt« mangler", "- Mulighed: Proj")]),
    "option with a box": (
        36,
        ["", "☐ Projekt"],
        [(37, 1, "»Projekt« mangler", "- Mulighed")],
    ),
    "options below each other": (
        35,
        ["- Mulighed:", "  - Kursus"],
        [(35, 3, "ingen værdi", "kolonet"), (36, 3, "»Kursus« mangler", "»- Mulighed: Kursus«")],
    ),
    # Keys.
    "equals sign": (16, ["- Minutter = 15"], [(16, 3, "mangler et kolon", "- Minutter: …")]),
    "equals sign close by": (16, ["- Minutter= 15"], [(16, 3, "mangler et kolon", "- Minutter")]),
    "dash for a colon": (25, ["- Svar – dato"], [(25, 3, "mangler et kolon", "- Svar: …")]),
    "other word for a key": (16, ["- Varighed: 15"], [(16, 3, "»Varighed«", "»Minutter«")]),
    "type of answer": (25, ["- Type: skala 1-5"], [(25, 3, "»Type«", "mente du »Svar«?")]),
    "help as a setting": (27, ["- Hjælp: Lyt"], [(27, 3, "»Hjælp« kendes ikke", "med »> «")]),
    "title as a setting": (12, ["- Titel: Vores"], [(12, 3, "»Titel« kendes ikke", "efter #")]),
    "introduction as a setting": (18, ["- Formål: x"], [(18, 3, "»Formål«", "almindelig tekst")]),
    # Values.
    "goal by its long name": (
        26,
        ["- Plan: udviklingsmål"],
        [(26, 9, "»udv", "mente du »mål«?")],
    ),
    "topic by another name": (26, ["- Plan: mål, tidsplan"], [(26, 14, "»tidsplan«", "»frist«?")]),
    "topics with og": (26, ["- Plan: mål og frist"], [(26, 9, "flere værdier", "»mål, frist«")]),
    "topics with a slash": (26, ["- Plan: mål/ansvar"], [(26, 9, "flere", "»mål, ansvar«")]),
    "kinds with a semicolon": (4, ["- Samtale: MUS; GRUS"], [(4, 12, "flere", "»MUS, GRUS«")]),
    "scale in words": (
        25,
        ["- Svar: skala fra 1 til 10"],
        [(25, 9, "»skala fra 1 til 10«", "mente du »skala 1-10«?")],
    ),
    "scale without its word": (25, ["- Svar: 1-5"], [(25, 9, "»1-5«", "mente du »skala 1-5«?")]),
    "scale with a full stop": (
        25,
        ["- Svar: skala 1-7."],
        [(25, 9, "»skala 1-7.«", "skala 1-7")],
    ),
    "minutes with a word": (16, ["- Minutter: 15 min."], [(16, 13, "»15 min.«", "1 til 240")]),
    "minutes as a time": (16, ["- Minutter: 1 time"], [(16, 13, "»1 time«", "240, her 60")]),
    "quoted value": (5, ["- Sprog: “da”"], [(5, 10, "»“da”«", "mente du »da«?")]),
    "quoted id": (3, ["- Bank: »vores-mus«"], [(3, 9, "vores-mus", "fx »vores-mus«")]),
    "language in full": (5, ["- Sprog: dansk"], [(5, 10, "»dansk«", "mente du »da«?")]),
    "kind in full": (
        4,
        ["- Samtale: medarbejderudviklingssamtale"],
        [(4, 12, "»medarbejder", "mente du »MUS«?")],
    ),
}

# The same of what keeps nobody from using the bank: advice.
ADVISED: Mistakes = {
    "staff group in two spellings": (
        16,
        ["- Personalegruppe: Pædagoger, køkken, pædagog"],
        [(16, 20, "»pædagog« og »Pædagoger«", "navnet ens")],
    ),
    "question in an introduction": (
        18,
        ["Hvad er gået godt?"],
        [(18, 1, "»Hvad er gået godt?« står i indledningen", "### foran")],
    ),
    "question after an introduction": (
        18,
        ["Vi begynder.", "", "Vi ser tilbage. Hvad var godt?"],
        [(20, 17, "»Hvad var godt?«", "### foran")],
    ),
    "questions line by line": (
        18,
        ["Vi ser tilbage.", "Hvad var godt?", "Hvad var svært, og hvad", "lærte du? Godt."],
        [(19, 1, "»Hvad var godt?«", "###"), (20, 1, "»Hvad var svært, og hvad lærte", "###")],
    ),
    "question with its name as text": (
        18,
        ["Spørgsmål: Hvad lærte du"],
        [(18, 1, "ikke til et spørgsmål", "»### Hvad lærte du«")],
    ),
    "theme with its name as text": (
        18,
        ["Tema 2: Frem"],
        [(18, 1, "et tema", "»## Frem«")],
    ),
    "question with a dash as text": (18, ["– Hvad var godt?"], [(18, 1, "»– Hvad", "### foran")]),
    "question with a letter as text": (18, ["a) Hvad var godt?"], [(18, 1, "»a)", "###")]),
    "number in a question": (
        20,
        ["### 1. Første spørgsmål?"],
        [(20, 5, "»1.« bliver en del af spørgsmålet", "slet tallet")],
    ),
    "name in a question": (
        31,
        ["### Spørgsmål 2: Andet?"],
        [(31, 5, "»Spørgsmål 2:« bliver en del", "slet det")],
    ),
    "name in a theme": (14, ["## Tema: Start"], [(14, 4, "»Tema:« bliver en del", "slet det")]),
}

HARMLESS = {
    "hard space in a value": (25, ["- Svar: skala\u00a01-5\u00a0"]),
    "space after a value": (25, ["- Svar: skala 1-10 "]),
    "long dash in a scale": (25, ["- Svar: skala 1–10"]),
    "large letters": (25, ["- SVAR: SKALA 1-5"]),
    "stars for dashes": (16, ["* Minutter: 15"]),
    "tab after a dash": (16, ["-\tMinutter:\t15"]),
    "space before a colon": (16, ["- Minutter : 15"]),
    "no space after a colon": (16, ["- Minutter:15"]),
    "smart quotes in text": (27, ["- Uddyb: Hvad er “godt” …"]),
    "a day in a question": (20, ["### Hvad skete der 1. maj?"]),
    "a number that counts": (20, ["### 3 ting, du er glad for?"]),
    "a question within a sentence": (18, ["Det handler om ét: Hvad kan vi?"]),
    "a day first on a line": (18, ["Vi ses", "1.\u00a0maj."]),
    "a theme with a number": (14, ["## 1. Tema"]),
    "a dash by itself": (18, ["-\u00a0"]),
    "a question to whoever reads the bank": (12, ["Hvorfor taler vi sammen?"]),
}
"""What looks odd, and nobody needs to be told of."""
