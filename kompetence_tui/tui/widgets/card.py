"""The card on a board's table: which it is, its words, and what to ask further."""

from textual.widgets import Static

from kompetence_tui.domain.bank import Bank, Question
from kompetence_tui.domain.session.agenda import Stop
from kompetence_tui.domain.session.proposals import proposed_words
from kompetence_tui.i18n import _
from kompetence_tui.tui.text import joined
from kompetence_tui.tui.widgets.lines import PlaceLine


class Card(Static):
    """Shows one card of a board at a time."""

    def lay(self, stop: Stop, card: Question, *, used: bool) -> None:
        """Another card of the board; ``used`` once it has been talked about."""
        cards = stop.questions
        number = [one.id for one in cards].index(card.id) + 1
        lead = _("Kort {n} af {all}").format(n=number, all=len(cards))
        marks = _("  · brugt") if used else ""
        if by := proposed_words(card.proposed_by):
            marks += f"  · {by.strip()}"
        more = "".join(f"\n{' ' * (len(lead) + 3)}{words}" for words in card.follow_ups)
        self.update(joined((f"{lead}   ", "$muted"), (card.text, "bold"), (marks + more, "$muted")))


def show_board_place(place: PlaceLine, stop: Stop, bank: Bank) -> None:
    """»Plade 2 af 5  Kompetencer«."""
    boards = [theme.id for theme in bank.boards]
    number = boards.index(stop.theme.id) + 1
    numbered = _("Plade {n} af {all}").format(n=number, all=len(boards))
    place.show(numbered, stop.theme.title)
