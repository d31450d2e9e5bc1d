"""The three colour sets. Colours only repeat what words and marks already say.

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
        "muted": "#8d9096",
        "rule": "#3a3e44",
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
        "muted": "#66696f",
        "rule": "#cfccc4",
        "needs-you": "#a83218",
        "kind-individual": "#1f5a99",
        "kind-group": "#9a5a10",
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

THEMES = (DARK, LIGHT, TERMINAL)


def accent_class(kind: SessionKind) -> str:
    """The style class of the talk's one accent: blue, orange or turquoise."""
    if kind is SessionKind.STRATEGY:
        return "kind-strategy"
    return "kind-individual" if kind.is_individual else "kind-group"
