"""The people of the examples. Nobody has these names."""

ANNA = "Anna Eksempel"
BO = "Bo Prøvesen"
CILLE = "Cille Prøvesen"
DAN = "Dan Eksempel"
EVA = "Eva Eksempel"
FIE = "Fie Eksempel"
GORM = "Gorm Prøvesen"
HANNE = "Hanne Prøvesen"
IB = "Ib Eksempel"
JENS = "Jens Eksempel"
KAJ = "Kaj Prøvesen"
LIV = "Liv Prøvesen"
LONE = "Lone Eksempel"
MADS = "Mads Prøvesen"
NADIA = "Nadia Fiktiv"
POUL = "Poul Fiktiv"
RITA = "Rita Fiktiv"
SIGNE = "Signe Eksempel"
SOFUS = "Sofus Eksempel"
THEA = "Thea Prøvesen"
TOVE = "Tove Prøvesen"
ULLA = "Ulla Eksempel"
VIBE = "Vibe Fiktiv"
YRSA = "Yrsa Eksempel"
AASE = "Åse O'Prøve-Ærø"

FICTIONAL = frozenset(
    {
        ANNA, BO, CILLE, DAN, EVA, FIE, GORM, HANNE, IB, JENS, KAJ, LIV, LONE, MADS, NADIA, POUL,
        RITA, SIGNE, SOFUS, THEA, TOVE, ULLA, VIBE, YRSA, AASE,
    }
)  # fmt: skip
