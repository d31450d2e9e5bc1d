"""A GRUS on boards, closed: five members, their leader and a facilitator in half a day."""

import datetime as dt

from kompetence_tui.domain.session.draft import NewSession
from kompetence_tui.domain.session.kinds import SessionKind
from kompetence_tui.domain.session.session import Session
from tests.examples.build import (
    Example,
    at,
    begin,
    closed,
    done,
    offered,
    with_area_of,
    with_goal,
    with_place,
)
from tests.examples.hoved_med import DIGITAL, UNDERSTOOD
from tests.examples.nord_boards import with_boards
from tests.examples.people import EVA, JENS, KAJ, LIV, LONE, MADS, NADIA

TEAM = "Team Eksempelnord"


def nord(strategy: Session) -> Example:
    """``strategy`` is the one whose indsatsområder were fetched."""
    wish = NewSession(
        kind=SessionKind.GRUS,
        bank_id="grus",
        employees=(JENS, KAJ, LONE, MADS, NADIA),
        leader=EVA,
        facilitators=(LIV,),
        date=dt.date(2026, 9, 15),
        unit=TEAM,
    )
    session = begin("vp4t8zr2mc", wish, "2026-09-08T10:12:05.662047+02:00")
    for area in (DIGITAL, UNDERSTOOD):
        session = with_area_of(session, strategy, area)
    session = with_boards(session)
    session = _with_agreement(_with_text_goal(_with_screen_goal(session)))
    session = closed(with_place(session, "grus-valg"), "2026-09-15T12:19:33.871940+02:00")
    session = done(session, (2, 1, "2026-09-24"), (2, 3, "2026-10-02"), (1, 1, "2026-10-05"))
    return Example(session, 604, at("2026-10-05T09:02:17.450000+02:00"), ("plan", "opspil"))


def _with_screen_goal(session: Session) -> Session:
    return with_goal(
        session,
        "Vi kan alle fem hjælpe en borger gennem portalen uden selv at tage musen.",
        competence_type="faglig",
        actions=(
            ("Viser de fire mest brugte sider i portalen, to ad gangen", NADIA, "uge 40 2026"),
            (
                "Sidder ved siden af hinanden i tre vagter og tier stille imens",
                JENS,
                "oktober 2026 – november 2026",
                "modtagelsen i hovedhuset",
            ),
            ("Finder ud af, hvem der kan blive fritaget, og skriver det på ét kort", MADS, "1.11."),
            ("Melder os som prøvekaniner, når portalen skifter i januar", EVA, "januar 2027"),
        ),
        start="uge 40 2026",
        end="februar 2027",
        responsible=NADIA,
        how="Lone tæller i to uger, hvor tit en af os ender med musen i hånden: uge 39 og uge 7. "
        "Det skal være under en fjerdedel, ellers er det ikke lykkedes.",
        judged="uge 8 2027",
        board="grus-behov",
        origin="Hænderne væk fra musen",
        builds_on=offered(session, "Digital med ro på"),
    )


def _with_text_goal(session: Session) -> Session:
    return with_goal(
        session,
        "Vores sms'er, skilte og sedler på døren kan forstås af en, der aldrig har været her før.",
        competence_type="faglig",
        actions=(
            ("Fotograferer alt, hvad der hænger. ALT", KAJ, "25.9.2026"),
            (
                "Skriver de ti værste om sammen, en halv time før åbning om torsdagen",
                LONE,
                "uge 41 2026 – uge 50 2026",
            ),
            ("Spørger hovedhusets webredaktør, hvordan man skriver kort", LONE, "2. oktober"),
        ),
        start="september 2026",
        end="uge 50 2026",
        responsible=LONE,
        how="Tre, der ikke kender os, går rundt og siger højt, hvad de tror, de skal gøre.",
        judged="januar 2027",
        board="grus-brugerne",
        origin="»ligger toilettet virkelig i kælderen?«",
        builds_on=offered(session, "Forstået første gang"),
    )


def _with_agreement(session: Session) -> Session:
    """What the group agreed on besides the goals; Kaj wants a talk of his own."""
    return session.with_(
        plan=session.plan.with_(
            support="Den, der øver sig ved skærmen, får lov at bruge den tid, det tager. Vi andre "
            "tager køen og kigger ikke på uret.\n\nMan må sige »det ved jeg ikke« højt.\n\n"
            "Onsdag kl. 9.45: ti minutter, hver sin ting. Jens tager kage med den første gang.",
            replaces=(JENS, LONE, MADS, NADIA),
        )
    )
