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
LIV = "Liv Prøvesen"
AASE = "Åse O'Prøve-Ærø"

FICTIONAL = frozenset({ANNA, BO, CILLE, DAN, EVA, FIE, GORM, HANNE, IB, LIV, AASE})
