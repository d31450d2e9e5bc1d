"""Whether a talk has begun, from what its file holds; as ``Session.is_started`` says."""

from typing import Any

from kompetence_tui.store.raw import list_of


def is_started(session: dict[str, Any]) -> bool:
    """Something was answered, put on a board, judged or planned."""
    course = session.get("course") or {}
    return (
        any(map(_is_answered, session.get("answers", {}).values()))
        or any(map(_is_written, session.get("boards", {}).values()))
        or any(map(is_touched, followed_in(session)))
        or bool(session.get("progress") or course.get("tasks"))
        or any(task.get("status") for task in course.get("earlier", []))
        or _is_planned(session.get("plan", {}))
        or any(map(_is_rated, session.get("profile", {}).get("ratings", [])))
    )


def followed_in(session: dict[str, Any]) -> list[Any]:
    """The goals of the last plan that it takes up."""
    return list_of((session.get("follow_up") or {}).get("goals", []))


def is_touched(followed: dict[str, Any]) -> bool:
    """Something was said of the goal."""
    return followed.get("verdict") is not None or any((followed.get("outcome") or {}).values())


def _is_planned(plan: dict[str, Any]) -> bool:
    agreed = plan.get("next_follow_up") or {}
    said = ("goals", "no_development_because", "support", "replaces")
    return any(plan.get(name) for name in said) or bool(agreed.get("how")) or _is_dated(agreed)


def _is_answered(answer: dict[str, Any]) -> bool:
    needs = any(need.get("competence") or need.get("whom") for need in answer.get("needs", []))
    rows = any(cell.strip() for row in answer.get("rows", []) for cell in row.get("cells", []))
    chosen = answer.get("chosen") or answer.get("step") is not None or answer.get("leader")
    return bool(needs or rows or chosen or answer.get("text", "").strip()) or _is_dated(answer)


def _is_dated(holder: dict[str, Any]) -> bool:
    when = holder.get("when") or {}
    return bool(when.get("text") or when.get("date"))


def _is_written(board: dict[str, Any]) -> bool:
    parts = ("notes", "groups", "used", "draft")
    return any(board.get(name) for name in parts) or bool(board.get("conclusion", "").strip())


def _is_rated(rating: dict[str, Any]) -> bool:
    return bool(rating.get("employee") or rating.get("leader"))
