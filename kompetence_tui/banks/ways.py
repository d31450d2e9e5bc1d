"""A workplace's own ways: read from the settings below the bank's name, and written there."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from kompetence_tui.banks import keys
from kompetence_tui.banks.demands import demand_lines, read_demands
from kompetence_tui.banks.escape import escape_item, escape_line
from kompetence_tui.banks.outline import Section
from kompetence_tui.banks.part_values import PartValues
from kompetence_tui.banks.values import BadValue, read_dated, read_line, read_list, read_yes
from kompetence_tui.domain.bank import YES_NO
from kompetence_tui.domain.base.text import quote
from kompetence_tui.domain.ways import RoleName, Ways, role_name
from kompetence_tui.i18n import _

if TYPE_CHECKING:
    from kompetence_tui.domain.bank import Bank

LONGEST_NAME = 30
"""Characters of a name that stands in titles, columns and the names of files."""
_FORMS = 2
_QUOTED = 40


def read_ways(part: Section, values: PartValues, language: str) -> dict[str, Any]:
    """What Ways is made of, in a bank of the language; what could not be read is None."""
    read_role = role_reader(language)
    return {
        "talk": values.one(part, keys.TALK_NAME, read_name) or "",
        "leader": values.one(part, keys.LEADER_NAME, read_role),
        "employee": values.one(part, keys.EMPLOYEE_NAME, read_role),
        "is_stamped": values.one(part, keys.STAMPED, read_yes(YES_NO)) or False,
        "readers": values.line(part, keys.READERS),
        "goals": _each_once(part, values, keys.GOAL),
        "policies": _each_once(part, values, keys.POLICY),
        **_validity(part, values),
        "demands": read_demands(part, values),
        "is_large": values.one(part, keys.LARGE, read_yes(YES_NO)) or False,
    }


def ways_lines(ways: Ways, language: str) -> Iterator[tuple[str, str]]:
    """Each setting's key and value, in the order they are written; empty ones too."""
    yield keys.TALK_NAME, escape_line(ways.talk)
    yield keys.LEADER_NAME, _role(ways.leader, language)
    yield keys.EMPLOYEE_NAME, _role(ways.employee, language)
    yield keys.STAMPED, YES_NO[0].casefold() if ways.is_stamped else ""
    yield keys.READERS, escape_line(ways.readers)
    yield from ((keys.GOAL, escape_line(goal)) for goal in ways.goals)
    yield from ((keys.POLICY, escape_line(policy)) for policy in ways.policies)
    yield keys.VALID_FROM, ways.valid_from.iso if ways.valid_from else ""
    yield keys.VALID_TO, ways.valid_to.iso if ways.valid_to else ""
    yield from demand_lines(ways.demands)
    yield keys.LARGE, YES_NO[0].casefold() if ways.is_large else ""


def told_ways(bank: "Bank") -> list[str]:
    """A line for each of them, for whoever looks at the bank."""
    ways, found = bank.ways, []
    if ways.talk:
        found.append(_("Samtalen kaldes: {name}").format(name=ways.talk))
    for role, words in (
        (ways.leader, _("Lederen kaldes: {forms}")),
        (ways.employee, _("Medarbejderen kaldes: {forms}")),
    ):
        if role:
            forms = dict.fromkeys((role.name, role.the))
            found.append(words.format(forms=", ".join(forms)))
    if ways.is_stamped:
        found.append(_("Eksporter er stemplet FORTROLIGT"))
    if ways.readers:
        found.append(_("Må læses af: {readers}").format(readers=ways.readers))
    found += [_("Arbejdspladsens mål: {goal}").format(goal=goal) for goal in ways.goals]
    found += [_("Politik: {policy}").format(policy=policy) for policy in ways.policies]
    if ways.valid_from:
        found.append(_("Gælder fra: {date}").format(date=ways.valid_from.danish))
    if ways.valid_to:
        found.append(_("Gælder til: {date}").format(date=ways.valid_to.danish))
    if ways.is_large:
        found.append(_("Skrevet med stor skrift"))
    demanded = (words for _key, words in demand_lines(ways.demands) if words)
    found += [_("Ved afslutning: {demand}").format(demand=words) for words in demanded]
    return found


def _each_once(part: Section, values: PartValues, key: str) -> tuple[str, ...]:
    values.refuse_same(part, key, _("det samme står i linje {line}"))
    return values.lines(part, key)


def _validity(part: Section, values: PartValues) -> dict[str, Any]:
    """From when and till when; not the other way round."""
    first = values.one(part, keys.VALID_FROM, read_dated)
    last, setting = values.one(part, keys.VALID_TO, read_dated), part.first(keys.VALID_TO)
    if first and last and setting and last.last < first.first:
        what = _("»{to}« ligger før »{start}«").format(to=keys.VALID_TO, start=keys.VALID_FROM)
        values.findings.add(setting.line, setting.column, what, _("ret den ene dato"))
    return {"valid_from": first, "valid_to": last}


def read_name(text: str) -> str:
    """A short name."""
    name = read_line(text)
    if len(name) > LONGEST_NAME:
        what = _("navnet er på {n} tegn").format(n=len(name))
        raise BadValue(what, _("gør det kortere; der er plads til {n}").format(n=LONGEST_NAME))
    return name


def role_reader(language: str) -> Callable[[str], RoleName]:
    """A reader of »teamleder«, or of »medlem, medlemmet« with the definite form too."""

    def read(text: str) -> RoleName:
        forms = [read_name(form) for form in read_list(text)]
        if len(forms) > _FORMS:
            what = _("»{text}« er mere end et navn i to former").format(text=quote(text, _QUOTED))
            raise BadValue(what, _("skriv fx »teamleder« eller »teamleder, teamlederen«"))
        name = role_name(forms[0], language)
        return RoleName(name=forms[0], the=forms[1]) if forms[1:] else name

    return read


def _role(role: RoleName | None, language: str) -> str:
    if role is None:
        return ""
    is_plain = role == role_name(role.name, language)
    return ", ".join(map(escape_item, (role.name,) if is_plain else (role.name, role.the)))
