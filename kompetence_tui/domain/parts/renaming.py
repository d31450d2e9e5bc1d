"""Changing a name wherever it stands as a name: not in free text, which only people can change."""

from collections.abc import Callable
from typing import Any, TypeVar

from kompetence_tui.domain.base.model import Model
from kompetence_tui.domain.parts.part import Field, Kind, Part
from kompetence_tui.domain.parts.parts import fields_of
from kompetence_tui.domain.plan.action import PromptAnswer
from kompetence_tui.domain.plan.method import PromptKind
from kompetence_tui.domain.session.drafts import renamed_drafts
from kompetence_tui.domain.session.session import Session

Rename = Callable[[str], str]
"""From what stands where a name is asked for to what is to stand there."""

_NAMES = (Kind.NAME, Kind.SIGNED, Kind.NAMES)
_Changed = TypeVar("_Changed", bound=Model)


def renamed(session: Session, rename: Rename) -> Session:
    """The session with other names wherever the catalogue has one, also at what was proposed, also
    half, and what was acknowledged. The participants are left as they are."""
    return _model(session, rename)


def _model(model: _Changed, rename: Rename) -> _Changed:
    changes: dict[str, Any] = {}
    for name, field in fields_of(type(model)).items():
        before = getattr(model, name)
        if not (isinstance(field, Part) and not field.is_renamed):
            after = _value(before, field, rename, model)
            changes |= {name: after} if after != before else {}
    return model.with_(**changes) if changes else model


def _value(value: Any, field: Field, rename: Rename, holder: Model) -> Any:  # noqa: ANN401 - any field's
    match value:
        case str():
            return rename(value) if _is_name(field, holder) else value
        case Model():
            return _model(value, rename)
        case tuple():
            return tuple(_value(inner, field, rename, holder) for inner in value)
        case dict() if field.holds is Kind.FORM:
            return renamed_drafts(value, rename)
        case dict() if field.holds is Kind.DOTS:
            return _dots(value, rename)
        case dict():
            return {key: _value(inner, field, rename, holder) for key, inner in value.items()}
    return value


def _is_name(field: Field, holder: Model) -> bool:
    if isinstance(holder, PromptAnswer) and field.holds is Kind.ASKED:
        return holder.kind is PromptKind.PERSON
    return field.holds in _NAMES


def _dots(dots: dict[str, int], rename: Rename) -> dict[str, int]:
    found: dict[str, int] = {}
    for name, number in dots.items():
        found[rename(name)] = found.get(rename(name), 0) + number
    return found
