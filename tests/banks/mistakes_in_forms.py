"""The mistakes people make with boards, phases and the like, one at a time."""

from tests.banks.mistakes import Mistakes

_CARD = "et kort på en plade"

# As in ``mistakes``, of the example of forms.
MISTAKES_IN_FORMS: Mistakes = {
    # Values.
    "no time": (7, ["- Tid: en formiddag"], [(7, 8, "»en formiddag«", "fx 3 t 30 min")]),
    "no time at all": (7, ["- Tid: 0"], [(7, 8, "»0«", "fx 210")]),
    "too much time": (7, ["- Tid: 25 timer"], [(7, 8, "»25 timer«", "højst 24 t")]),
    "unknown form": (13, ["- Form: palde"], [(13, 9, "»palde«", "mente du »plade«?")]),
    "two forms": (13, ["- Form: plade, fase"], [(13, 9, "plade, fase", "mulige værdier")]),
    "section": (15, ["- Afsnit: vilkåer"], [(15, 11, "»vilkåer«", "mente du »vilkår«?")]),
    "aspect": (16, ["- Aspekt: finde mål"], [(16, 11, "»finde mål«", "»definere mål«?")]),
    "competences": (42, ["- Svar: kompetence"], [(42, 9, "»kompetence«", "»kompetencer«?")]),
    "theme id": (11, ["- Id: Hvad kan vi"], [(11, 7, "»Hvad kan vi«", "»hvad-kan-vi«")]),
    "long focus": (14, [f"- Fokus: {'x' * 2001}"], [(14, 10, "2001 tegn", "plads til 2000")]),
    "emphasis in focus": (14, ["- Fokus: det *gode*"], [(14, 14, "fremhævning", "\\")]),
    # Keys.
    "key of forms": (13, ["- Fom: plade"], [(13, 3, "»Fom«", "mente du »Form«?")]),
    "focus misspelt": (14, ["- Focus: x"], [(14, 3, "»Focus«", "mente du »Fokus«?")]),
    "example misspelt": (44, ["- Eksmepel: x"], [(44, 3, "»Eksmepel«", "»Eksempel«?")]),
    "time at a theme": (12, ["- Tid: 40"], [(12, 3, "temaet", "op under bankens navn")]),
    "form at the bank": (7, ["- Form: plade"], [(7, 3, "banken", "ned under temaet")]),
    "focus at a card": (28, ["- Fokus: x"], [(28, 3, "spørgsmålet", "op under temaet")]),
    "form twice": (14, ["- Form: fase"], [(14, 3, "også i linje 13", "behold den ene")]),
    "no dash at a focus": (
        14,
        ["", "Fokus: x", ""],
        [(15, 1, "bindestreg", "\\: hvis det er tekst")],
    ),
    "no dash at an example": (44, ["Eksempel: x"], [(44, 1, "bindestreg", "- Eksempel: …")]),
    # Ids.
    "id of a question": (11, ["- Id: om-vejen"], [(64, 7, "også brugt i linje 11", "andet id")]),
    "id of a theme": (33, ["- Id: kan"], [(33, 7, "også brugt i linje 11", "andet id")]),
    # Guides.
    "second guide": (18, ["> Først.", ""], [(21, 1, "temaet har allerede", "saml dem")]),
    "list in a guide": (20, ["> - Lyt", ">"], [(20, 3, "liste i et citat", "ud af citatet")]),
    "key in a guide": (22, ["> Minutter: 3"], [(22, 3, "bindestreg", "- Minutter")]),
    # Cards.
    "scale on a card": (28, ["- Svar: skala 1-5"], [(28, 3, _CARD, "kun tekst")]),
    "competences on a card": (28, ["- Svar: kompetencer"], [(28, 3, _CARD, "slet linjen")]),
    "choice on a card": (
        28,
        ["- Svar: valg", "- Mulighed: a", "- Mulighed: b"],
        [(28, 3, _CARD, "kun tekst"), (29, 3, "»Mulighed«", ""), (30, 3, "»Mulighed«", "")],
    ),
    "example on a card": (28, ["- Eksempel: x"], [(28, 3, "»Eksempel«", "sedler")]),
    # What does not go together.
    "example of a date": (42, ["- Svar: dato"], [(43, 3, "»Eksempel«", "tekst"), (44, 3, "", "")]),
    "section outside a strategy": (
        4,
        ["- Samtale: GRUS, værksted"],
        [(15, 3, "bank for strategi", "strategi under »Samtale«")],
    ),
    "aspect outside a workshop": (
        4,
        ["- Samtale: strategi"],
        [(16, 3, "bank for værksted", "værksted under »Samtale«")],
    ),
    "experience without phases": (
        37,
        ["- Form: spørgsmål"],
        [(48, 9, "banken har ingen", "- Form: fase")],
    ),
    "too many on the tool": (
        64,
        ["- Id: om-vejen", "", "### Tre?", "", "### Fire?"],
        [(68, 1, "4 spørgsmål om værktøjet", "højst 3")],
    ),
    "too many on the tool in two themes": (
        64,
        ["- Id: om-vejen", "", "## Mere", "", "- Form: om værktøjet", "", "### 3?", "", "### 4?"],
        [(72, 1, "4 spørgsmål om værktøjet", "højst 3")],
    ),
}
