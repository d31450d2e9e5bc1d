"""The four colour sets. Colours only repeat what words and marks already say.

Text has a contrast of at least 4.5:1 on all it can stand on, and what marks a field or a row 3:1
(WCAG 2.2, 1.4.3 and 1.4.11); in ``CONTRAST`` all has 7:1. ``terminal`` is the terminal's own.
``private`` is chosen so that it is magenta, not grey, on a terminal with sixteen colours.
"""

from textual.theme import Theme

from kompetence_tui.domain.session.kinds import SessionKind

DARK = Theme(
    name="mørk",
    primary="#7fa8d8",
    secondary="#7fa8d8",
    accent="#7fa8d8",
    foreground="#d9d7d2",
    background="#17191c",
    surface="#17191c",
    panel="#22252a",
    warning="#e09a8a",
    error="#e09a8a",
    success="#d9d7d2",
    dark=True,
    variables={
        "muted": "#92959b",
        "rule": "#3a3e44",
        "bar": "#71767e",
        "needs-you": "#e8917e",
        "kind-individual": "#7fa8d8",
        "kind-group": "#dba05c",
        "kind-strategy": "#63b8b1",
        "private": "#d07df0",
        "row-cursor": "#262a30",
        "input-cursor-background": "#d9d7d2",
        "input-cursor-foreground": "#17191c",
        "input-selection-background": "#3d4f66",
        "scrollbar": "#4a4f57",
        "scrollbar-background": "#17191c",
        "scrollbar-corner-color": "#17191c",
    },
)

LIGHT = Theme(
    name="lys",
    primary="#1f5a99",
    secondary="#1f5a99",
    accent="#1f5a99",
    foreground="#22252a",
    background="#fbfaf7",
    surface="#fbfaf7",
    panel="#eeece6",
    warning="#a83218",
    error="#a83218",
    success="#22252a",
    dark=False,
    variables={
        "muted": "#616469",
        "rule": "#cfccc4",
        "bar": "#85827a",
        "needs-you": "#a83218",
        "kind-individual": "#1f5a99",
        "kind-group": "#92540d",
        "kind-strategy": "#0f6b65",
        "private": "#7a1fa2",
        "row-cursor": "#e9e6de",
        "input-cursor-background": "#22252a",
        "input-cursor-foreground": "#fbfaf7",
        "input-selection-background": "#bcd3ec",
        "scrollbar": "#b5b1a7",
        "scrollbar-background": "#fbfaf7",
        "scrollbar-corner-color": "#fbfaf7",
    },
)

CONTRAST = Theme(
    name="kontrast",
    primary="#8cc8ff",
    secondary="#8cc8ff",
    accent="#8cc8ff",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    warning="#ffab9e",
    error="#ffab9e",
    success="#ffffff",
    dark=True,
    variables={
        "muted": "#d2d2d2",
        "rule": "#a8a8a8",
        "bar": "#a8a8a8",
        "needs-you": "#ffab9e",
        "kind-individual": "#8cc8ff",
        "kind-group": "#ffc24a",
        "kind-strategy": "#5fe3d4",
        "private": "#f09cff",
        "row-cursor": "#0c2a50",
        "input-cursor-background": "#ffffff",
        "input-cursor-foreground": "#000000",
        "input-selection-background": "#00509c",
        "scrollbar": "#a8a8a8",
        "scrollbar-background": "#000000",
        "scrollbar-corner-color": "#000000",
    },
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
