"""An action in a document: who and when, and how what is learnt comes into use."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kompetence_tui.domain.plan.action import TransferPoint
from kompetence_tui.export.blocks import Item
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.plan.action import (
        Action,
        Challenge,
        ChosenMethod,
        PromptAnswer,
        Transfer,
    )


def action_facts(action: "Action") -> tuple[Item, ...]:
    """Who, when, and who is told."""
    optional = (
        Item(action.timeline.start.danish, key=_("Start")),
        Item(action.timeline.end.danish, key=_("Frist")),
        Item(action.told, key=_("Fortalt til")),
    )
    return (Item(action.responsible, key=_("Ansvarlig")), *(fact for fact in optional if fact.text))


def action_depth(action: "Action") -> Iterator[Item]:
    """What else was agreed on; nothing that is not filled, and nothing of what is done since."""
    yield from map(_method, action.methods)
    if action.use.strip():
        yield Item(action.use, key=_("Sådan bruges det"))
    yield from _challenge(action.challenge)
    if action.transfer:
        yield from transfer_items(action.transfer)


def method_by_form(method: "ChosenMethod") -> Item:
    """The method after the kind of learning that it is."""
    form = _(method.form.value).capitalize() if method.form else _("Metode")
    return Item(method.name, key=form, inner=_answers(method))


def _method(method: "ChosenMethod") -> Item:
    words = f"{method.name} ({_(method.form.value)})" if method.form else method.name
    return Item(words, key=_("Metode"), inner=_answers(method))


def _answers(method: "ChosenMethod") -> tuple[Item, ...]:
    return tuple(_answer(answer) for answer in method.answers if answer.text)


def _answer(answer: "PromptAnswer") -> Item:
    """The question is a method file's, so it stands where people's text stands."""
    question = answer.question.rstrip(" ?:.")
    ending = "?" if answer.question.rstrip().endswith("?") else ":"
    return Item(f"{question}{ending} {answer.text}")


def _challenge(challenge: "Challenge") -> Iterator[Item]:
    """Both zones as words, and what helps."""
    zones = (
        (_("Udfordringen, set af medarbejderen"), challenge.employee),
        (_("Udfordringen, set af lederen"), challenge.leader),
    )
    for key, zone in zones:
        if zone:
            yield Item(_(zone.value), key=key)
    if challenge.support.strip():
        yield Item(challenge.support, key=_("Støtte og redskaber"))


def transfer_items(transfer: "Transfer") -> Iterator[Item]:
    """What was agreed on before, during and after, in that order, and the talk afterwards."""
    for point in TransferPoint:
        if words := transfer.agreed.get(point, ""):
            stage = _(point.stage.value).capitalize()
            yield Item(words, key=_("{stage}, {point}").format(stage=stage, point=_(point.value)))
    if not transfer.follow_up.is_empty:
        yield Item(transfer.follow_up.danish, key=_("Tales om bagefter"))
