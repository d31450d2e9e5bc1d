"""Exports of sessions full of nasty text, read again and compared with what they are to say."""

from random import Random

from kompetence_tui.domain.session.session import Session
from tests.export.intended import full_outline, plan_outline
from tests.export.nasty import nasty_session
from tests.export.nasty_depth import nasty_deep
from tests.export.nasty_group import nasty_group
from tests.export.outline import outline
from tests.export.pandoc_outline import PANDOC, folded, pandoc_outlines
from tests.shipped_forms import form, forms_for

INTENDED = (
    (form("plan").render, plan_outline),
    (form("fuld").render, full_outline),
)
_ASK_PANDOC = 1 / 20
"""Starting pandoc takes longer than all the rest."""


def exported(rng: Random) -> str:
    session = rng.choice((nasty_session, nasty_group, nasty_deep))(rng)
    reread = Session.model_validate_json(session.model_dump_json())
    for each in forms_for(session):
        written = each.render(session)
        assert written == each.render(reread), "a second export differs"
        kinds = [kind for kind, _text in outline(written)]
        assert not [kind for kind in kinds if kind.startswith("?")], kinds
        assert [kind for kind, _text in outline(written, "gfm-like")] == kinds
        assert all(char >= " " or char == "\n" for char in written)
        assert written.split("\n") == [*written.splitlines(), ""]
    for render, intended in INTENDED:
        expected = intended(session)
        assert outline(render(session)) == expected
        assert outline(render(session), "js-default") == expected
        if PANDOC and rng.random() < _ASK_PANDOC:
            assert pandoc_outlines([render(session)]) == [folded(expected)]
    return session.kind.value
