"""Eksempelkommunen: a fictional municipality of session files, the same for the same seed.

    folder = municipality(tmp_path)                              # 6 units, 240 talks, 2025 and 2026
    folder = municipality(tmp_path, units=50, talks=10_000)

The files are made from one talk of each sort, as what stands in them, since models would take too
long. Whatever a person wrote in a talk of their own has ``SECRET`` in it.
"""

import random
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

from kompetence_tui.store.format import FORMAT, SCHEMA, tables_of
from kompetence_tui.store.storage import encode
from tests.factories import make_goal, make_session
from tests.shipped_banks import bank

SECRET = "Hemmeligt"
"""In every free text of an individual talk."""

Stored = dict[str, Any]
YEARS = (2025, 2026)
UNITS = (
    "Eksempelhuset", "Prøvegården", "Eksempelskolen", "Prøvebiblioteket", "Team Eksempelnord",
    "Eksempelcaféen",
)  # fmt: skip
_SHARES = (34, 28, 24, 18, 12, 4)
"""How many of 120 employees each unit has."""
AREAS = ("Sætte borgeren i centrum", "Digital i hverdagen", "Vi lærer fra os", "Sammen om opgaven")
HOSTILE = ("Åse O'Prøve-Ærø", "=Fiktiv+1", "[red]Prøvesen[/]", "<b>Eksempel</b>", "Prøvesen, Kaj")
_FIRST = [
    "Anna",
    "Bo",
    "Cille",
    "Dan",
    "Eva",
    "Fie",
    "Gorm",
    "Hanne",
    "Ib",
    "Jens",
    "Kaj",
    "Lone",
    "Mads",
    "Nadia",
    "Ole",
    "Poul",
    "Rita",
    "Signe",
    "Tove",
    "Ulla",
    "Vibe",
    "Yrsa",
    "Åge",
    "Ærø",
    "Østen",
    "Karla",
    "Per",
    "Sofus",
    "Thea",
    "Liv",
]
_LAST = ("Eksempel", "Prøvesen", "Fiktiv", "Opdigtet")
_METHODS = (
    ("sidemandsoplaering", "Sidemandsoplæring", "intern ikke-formaliseret"),
    ("sparring", "Sparring", "intern ikke-formaliseret"),
    ("internt-kursus", "Internt kursus", "intern formaliseret"),
    ("kurser", "Kurser og uddannelse", "ekstern formaliseret"),
    ("hos-jytte", f"{SECRET} hos Jytte", "intern ikke-formaliseret"),
)
_OTHER_BANK = "plus-medarbejder-1"


def municipality(folder: Path, *, units: int = 6, talks: int = 240, seed: int = 1) -> Path:
    """Writes the files as a data folder has them, and returns that."""
    sessions = folder / "sessions"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    sessions.mkdir(mode=0o700)
    for session in stored_sessions(units=units, talks=talks, seed=seed):
        path = sessions / f"{session['id']}.json"
        path.touch(0o600)
        path.write_bytes(as_file(session))
    return folder


def as_file(session: Stored) -> bytes:
    """The session as a file holds it."""
    at = "2026-12-31T12:00:00.000+01:00"
    document = {"format": FORMAT, "schema": SCHEMA, "revision": 1, "saved_at": at}
    return encode(tables_of(document | {"session": session}))


def stored_sessions(*, units: int = 6, talks: int = 240, seed: int = 1) -> Iterator[Stored]:
    """Every session: strategies, the groups' talks, and ``talks`` individual ones; then the talks
    in which plans were followed up."""
    return _Making(units, talks, seed).sessions()


def unit_names(units: int = 6) -> list[str]:
    """What the units are called."""
    return [*UNITS, *(f"Enhed Eksempel {n}" for n in range(len(UNITS) + 1, units + 1))][:units]


class _Making:
    """The municipality while it is made."""

    def __init__(self, units: int, talks: int, seed: int) -> None:
        self._chance = random.Random(seed)
        self._units = unit_names(units)
        self._people = list(self._staff(talks // len(YEARS)))
        self._last: dict[str, Stored] = {}
        """The newest held talk of each person or group, by its employees' key."""

    def _staff(self, count: int) -> Iterator[tuple[str, str]]:
        """Name and unit of everybody: the larger units first, namesakes in different ones."""
        shares = [_SHARES[n % len(_SHARES)] for n in range(len(self._units))]
        sizes = [share * count // sum(shares) for share in shares]
        sizes[0] += count - sum(sizes)
        for unit, size in zip(self._units, sizes, strict=True):
            for n in range(size):
                first, last = _FIRST[n % len(_FIRST)], _LAST[n // len(_FIRST) % len(_LAST)]
                again = n // (len(_FIRST) * len(_LAST))
                name = f"{first} {chr(64 + again)} {last}" if again else f"{first} {last}"
                yield (HOSTILE[n - 5] if unit == self._units[0] and 5 <= n < 10 else name), unit

    def sessions(self) -> Iterator[Stored]:
        for year in YEARS:
            top = self._strategy(year, "Hoved-MED i Eksempelkommunen", "Hoved-MED", None)
            yield top
            for number, unit in enumerate(self._units):
                local = self._strategy(year, f"Lokal-MED i {unit}", "Lokal-MED", top, unit)
                yield local
                yield (group := self._group(year, unit, number, local))
                staff = [who for who in self._people if who[1] == unit]
                for who in staff:
                    yield from self._follow_up(year, who, number)
                    yield self._talk(year, who, number, group)

    def _strategy(
        self, year: int, who: str, level: str, above: Stored | None, unit: str = ""
    ) -> Stored:
        """The committee's, with the areas above it taken over and one of its own."""
        session = self._new("kompetencestrategi", "strategi", f"{year}-0{1 + bool(unit)}-12", who)
        own = (f"Kun i {unit}",) if unit else AREAS
        taken = session["direction"]["areas"] = _taken_over(above) if above else []
        taken += [_area(f"i{n}", title) for n, title in enumerate(own, len(taken) + 1)]
        dialogue = f"{year + 1}-0{1 + bool(unit)}-12"
        session["direction"] |= {"level": level, "dialogue": _when(dialogue)}
        session["participants"] = [
            {"name": "Rita Fiktiv", "role": "leder"},
            {"name": "Tove Prøvesen", "role": "repræsentant for medarbejderne"},
        ]
        return session

    def _group(self, year: int, unit: str, number: int, above: Stored) -> Stored:
        """The unit's GRUS; every sixth unit fills in five phases instead."""
        is_phased = number % 6 == 5
        session = self._new("femfaser" if is_phased else "grus", "GRUS", f"{year}-03-10", unit)
        session["direction"]["areas"] = areas = _taken_over(above)
        session["participants"] = [_leader(number)] + [
            {"name": name, "role": "medarbejder"} for name, of in self._people if of == unit
        ]
        goals = [_goal(f"m{n}", f"Gruppens mål {n}", area["origin"]) for n, area in
                 enumerate(areas[:3], 1)]  # fmt: skip
        session["plan"]["goals"] = [] if is_phased else [*goals, _goal("m4", "Bytte vagter")]
        session["plan"]["next_follow_up"] = {"how": "møde", "when": _when(f"{year + 1}-03-01")}
        self._take_up(session, unit)
        return _closed(session)

    def _talk(self, year: int, who: tuple[str, str], number: int, group: Stored) -> Stored:
        """An individual talk: most are held, some declined or still offered."""
        name, unit = who
        other = number % 3 == 1
        month, day = self._chance.randint(4, 11), self._chance.randint(1, 28)
        kind, bank_id = ("PLUS", _OTHER_BANK) if other else ("MUS", "mus-kort")
        session = self._new(bank_id, kind, f"{year}-{month:02}-{day:02}", unit)
        session["participants"] = [{"name": name, "role": "medarbejder"}, _leader(number)]
        fate = self._chance.random()
        if fate < 0.13:
            return _event(session, "afslået" if fate < 0.05 else "tilbudt")
        goals = [_link(group, goal["id"], goal["aim"]) for goal in group["plan"]["goals"]]
        session["inputs"] = [*goals, *(area["origin"] for area in group["direction"]["areas"])]
        self._take_up(session, f"{name}/{unit}")
        self._plan(session, year, group)
        return session if fate > 0.95 else _closed(session)

    def _plan(self, session: Stored, year: int, group: Stored) -> None:
        plan = session["plan"]
        session["answers"] = {"kort-vil-kunne": {"text": f"{SECRET} svar"}}
        if self._chance.random() < 0.08:
            plan["no_development_because"] = f"{SECRET}: barsel"
            return
        types = session["bank"]["competence_types"]
        plan["goals"] += [
            self._own_goal(f"m{n}", group, types) for n in range(1, self._chance.randint(2, 4))
        ]
        when = _when(f"{year + 1}-{self._chance.choice(('04', '06'))}")
        plan["next_follow_up"] = {"how": f"{SECRET} kaffe", "when": when}

    def _own_goal(self, goal_id: str, group: Stored, types: list[str]) -> Stored:
        """A goal that builds on the group's, on an area, on own words or on nothing."""
        goal = _goal(goal_id, f"{SECRET} mål")
        draw = self._chance.random()
        areas, goals = group["direction"]["areas"], group["plan"]["goals"]
        if draw < 0.4 and goals:
            goal["builds_on"] = _link(group, self._chance.choice(goals)["id"], "Gruppens mål")
        elif draw < 0.65:
            goal["builds_on"] = self._chance.choice(areas)["origin"]
        elif draw < 0.8:
            goal["serves"] = f"{SECRET} formål"
        goal["competence_type"] = self._chance.choice(["", *types])
        for action in goal["actions"]:
            chosen = self._chance.sample(_METHODS, self._chance.randint(0, 2))
            action["methods"] = [
                {"id": key, "name": name, "form": form, "on_the_job": False, "answers": []}
                for key, name, form in chosen
            ]
        if goal_id == "m2":
            goal["actions"].append(goal["actions"][0] | {"id": "h2", "methods": []})
        return goal

    def _follow_up(self, year: int, who: tuple[str, str], number: int) -> Iterator[Stored]:
        """In units of even number half of the plans are followed up in May."""
        name, unit = who
        if number % 2 or f"{name}/{unit}" not in self._last or self._chance.random() < 0.5:
            return
        session = self._new("opfoelgning", "opfølgning", f"{year}-05-20", unit)
        session["participants"] = [{"name": name, "role": "medarbejder"}, _leader(number)]
        self._take_up(session, f"{name}/{unit}")
        if session["follow_up"]:
            yield _closed(session)

    def _take_up(self, session: Stored, key: str) -> None:
        """The goals of the last talk with the same, judged; it is the last one now."""
        last, self._last[key] = self._last.get(key), session
        goals = [*last["plan"]["goals"]] if last else []
        if last and last["follow_up"]:
            goals += [g["goal"] for g in last["follow_up"]["goals"] if g["verdict"] == "delvist"]
        if not last or not goals:
            return
        session["follow_up"] = {
            "session": last["id"], "kind": last["kind"], "date": last["date"],
            "agreed": last["plan"]["next_follow_up"],
            "goals": [self._followed(f"f{n}", last, goal) for n, goal in enumerate(goals, 1)],
        }  # fmt: skip

    def _followed(self, followed_id: str, last: Stored, goal: Stored) -> Stored:
        verdict = self._chance.choice(["opfyldt", "opfyldt", "delvist", "ikke", None])
        applied = self._chance.choice(["", f"{SECRET} brugt hver dag"])
        benefit = "" if applied else self._chance.choice(["", "Det var et godt kursus"])
        outcome = {"benefit": benefit, "applied": applied, "shared": "", "adjustment": ""}
        link = _link(last, goal["id"], goal["aim"])
        return {
            "id": followed_id, "goal": goal, "link": link, "progress": [], "verdict": verdict,
            "outcome": outcome,
        }  # fmt: skip

    def _new(self, bank_id: str, kind: str, date: str, unit: str) -> Stored:
        new_id = "".join(self._chance.choices("23456789abcdefghjkmnpqrstuvwxyz", k=10))
        changed = {"id": new_id, "kind": kind, "date": date, "unit": unit}
        return deepcopy(_empty()) | {"bank": _bank(bank_id)} | changed


@cache
def _empty() -> Stored:
    session = make_session().model_dump(mode="json")
    return session | {"answers": {}, "place": ""}


@cache
def _bank(bank_id: str) -> Stored:
    return bank(bank_id).model_dump(mode="json")


@cache
def _whole_goal() -> Stored:
    return make_goal().model_dump(mode="json")


def _goal(goal_id: str, aim: str, builds_on: Stored | None = None) -> Stored:
    return deepcopy(_whole_goal()) | {"id": goal_id, "aim": aim, "builds_on": builds_on}


def _area(area_id: str, title: str) -> Stored:
    return {
        "id": area_id, "title": title, "vision": "", "needs": [], "origin": None, "level": None,
        "dialogue": _when(""),
    }  # fmt: skip


def _taken_over(above: Stored) -> list[Stored]:
    direction = above["direction"]
    return [
        _area(f"i{n}", area["title"]) | {
            "origin": area["origin"] or _link(above, area["id"], area["title"]),
            "level": direction["level"], "dialogue": direction["dialogue"],
        }
        for n, area in enumerate(direction["areas"], 1)
    ]  # fmt: skip


def _link(session: Stored, item: str, words: str) -> Stored:
    is_own = session["kind"] in ("MUS", "PLUS", "opfølgning")
    return {
        "session": session["id"], "item": item, "kind": session["kind"], "date": session["date"],
        "who": "" if is_own else session["unit"], "words": words,
    }  # fmt: skip


def _when(date: str) -> Stored:
    return {"text": date, "date": date or None}


def _leader(number: int) -> Stored:
    return {"name": f"Leder {_LAST[number % 4]} {number}", "role": "leder"}


def _closed(session: Stored) -> Stored:
    return _event(session, "afsluttet")


def _event(session: Stored, kind: str) -> Stored:
    events = [*session["events"], {"kind": kind, "at": f"{session['date']}T12:00:00+01:00"}]
    return session | {"events": events}
