"""The four colour sets. Colours only repeat what words and marks already say.

Text has a contrast of at least 4.5:1 on all it can stand on, and what marks a field or a row 3:1
(WCAG 2.2, 1.4.3 and 1.4.11); in ``CONTRAST`` all has 7:1. ``terminal`` is the terminal's own.
``private`` is chosen so that it is magenta, not grey, on a terminal with sixteen colours.
"""

from textual.theme import Theme

from kompetence_tui.domain.session.kinds import SessionKind


def _theme(
    name: str,
    *,
    text: str,
    ground: str,
    panel: str,
    accent: str,
    alarm: str,
    dark: bool,
    **own: str,
) -> Theme:
    """A set of colours; ``own`` are those that nothing else is derived from, »_« for »-«."""
    return Theme(
        name=name,
        primary=accent,
        secondary=accent,
        accent=accent,
        foreground=text,
        background=ground,
        surface=ground,
        panel=panel,
        warning=alarm,
        error=alarm,
        success=text,
        dark=dark,
        variables={
            "kind-individual": accent,
            "input-cursor-background": text,
            "input-cursor-foreground": ground,
            "scrollbar-background": ground,
            "scrollbar-corner-color": ground,
            **{each.replace("_", "-"): colour for each, colour in own.items()},
        },
    )


DARK = _theme(
    "mørk",
    dark=True,
    text="#d9d7d2",
    ground="#17191c",
    panel="#22252a",
    accent="#7fa8d8",
    alarm="#e09a8a",
    muted="#92959b",
    rule="#3a3e44",
    bar="#71767e",
    needs_you="#e8917e",
    kind_group="#dba05c",
    kind_strategy="#63b8b1",
    private="#d07df0",
    row_cursor="#262a30",
    input_selection_background="#3d4f66",
    scrollbar="#4a4f57",
)

LIGHT = _theme(
    "lys",
    dark=False,
    text="#22252a",
    ground="#fbfaf7",
    panel="#eeece6",
    accent="#1f5a99",
    alarm="#a83218",
    muted="#616469",
    rule="#cfccc4",
    bar="#85827a",
    needs_you="#a83218",
    kind_group="#92540d",
    kind_strategy="#0f6b65",
    private="#7a1fa2",
    row_cursor="#e9e6de",
    input_selection_background="#bcd3ec",
    scrollbar="#b5b1a7",
)

CONTRAST = _theme(
    "kontrast",
    dark=True,
    text="#ffffff",
    ground="#000000",
    panel="#000000",
    accent="#8cc8ff",
    alarm="#ffab9e",
    muted="#d2d2d2",
    rule="#a8a8a8",
    bar="#a8a8a8",
    needs_you="#ffab9e",
    kind_group="#ffc24a",
    kind_strategy="#5fe3d4",
    private="#f09cff",
    row_cursor="#0c2a50",
    input_selection_background="#00509c",
    scrollbar="#a8a8a8",
)

TERMINAL = Theme(
    name="terminal",
    ansi=True,
    primary="ansi_blue",
    secondary="ansi_blue",
    accent="ansi_blue",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    boost="ansi_default",
    warning="ansi_red",
    error="ansi_red",
    success="ansi_default",
    variables={
        "ansi-background": "ansi_default",
        "ansi-foreground": "ansi_default",
        "muted": "ansi_default",
        "rule": "ansi_default",
        "bar": "ansi_default",
        "needs-you": "ansi_red",
        "kind-individual": "ansi_blue",
        "kind-group": "ansi_yellow",
        "kind-strategy": "ansi_cyan",
        "private": "ansi_magenta",
        "row-cursor": "ansi_default",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-cursor-text-style": "reverse",
        "input-selection-background": "ansi_blue",
        "input-selection-foreground": "ansi_white",
        "scrollbar": "ansi_default",
        "scrollbar-background": "ansi_default",
        "scrollbar-corner-color": "ansi_default",
    },
)

THEMES = (DARK, LIGHT, CONTRAST, TERMINAL)


def accent_class(kind: SessionKind) -> str:
    """The style class of the talk's one accent: blue, orange or turquoise."""
    if kind is SessionKind.STRATEGY:
        return "kind-strategy"
    return "kind-individual" if kind.is_individual else "kind-group"
