"""The card on a board's table: which it is, its words, and what to ask further."""

from textual.widgets import Static

from kompetence_tui.domain.bank import Bank, Question
from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.preparation import prepared_by
from kompetence_tui.domain.session.proposals import proposed_words
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.lines import PlaceLine

_PREPARED = 160
"""Characters of what was prepared that stand on a card; a file with the whole talk has it all."""


class Card(Static):
    """Shows one card of a board at a time."""

    def lay(self, stop: Stop, card: Question, *, used: bool, prepared: str = "") -> None:
        """Another card of the board; ``used`` once it has been talked about; ``prepared`` is what
        the group wrote of it before."""
        cards = stop.questions
        number = [one.id for one in cards].index(card.id) + 1
        lead = _("Kort {n} af {all}").format(n=number, all=len(cards))
        marks = _("  · brugt") if used else ""
        if by := proposed_words(card.proposed_by):
            marks += f"  · {by.strip()}"
        below = list(card.follow_ups)
        if prepared:
            below.append(f"{prepared_by('', is_group=True)}: {quote(prepared, _PREPARED)}")
        more = "".join(f"\n{' ' * (len(lead) + 3)}{words}" for words in below)
        self.update(joined((f"{lead}   ", "$muted"), (card.text, "bold"), (marks + more, "$muted")))


def show_board_place(place: PlaceLine, stop: Stop, bank: Bank) -> None:
    """»Plade 2 af 5  Kompetencer«."""
    boards = [theme.id for theme in bank.boards]
    number = boards.index(stop.theme.id) + 1
    numbered = _("Plade {n} af {all}").format(n=number, all=len(boards))
    place.show(numbered, stop.theme.title)
