"""The grammar of an address: each field of the view, its key, and how its value is read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any
from urllib.parse import unquote, urlencode

from geo.errors import InputError, LinkError
from geo.links.view import DEFAULT_VIEW, PROJECTIONS, SORTS, VERDICTS, View
from geo.patterns import late
from geo.reach import MAX_RANGE_KM
from geo.regions.addresses import (
    format_plain_number,
    parse_number,
    read_address,
)
from geo.units import Unit

__all__ = [
    "MAX_QUERY_CHARACTERS",
    "VERSION",
    "ParsedLink",
    "format_query",
    "format_query_string",
    "parse_query",
]

VERSION = "1"
MAX_QUERY_CHARACTERS = 8_000  # what servers and chat programs pass on without cutting
LARGEST_POPULATION = 50_000_000
_NAME = late(r"[\w .,:'’()/+*-]{1,120}")
_ID = late(r"[A-Za-z0-9][A-Za-z0-9_.:-]{0,63}")
# An address, and behind a tilde the reader's name for it: any letters, no controls.
_BETWEEN_REGIONS = "|"  # a region's own text has commas
MOST_REGIONS = 8
_REGION = late(r"[A-Za-z0-9_.,:+=-]{1,1600}(~[^\x00-\x1f\x7f]{1,80})?")


# What mail, search engines, social networks and Streamlit add to every address: dropped unsaid.
_TRACKERS = frozenset(
    "fbclid gclid gbraid wbraid gclsrc dclid gad_source gad_campaignid msclkid twclid ttclid yclid"
    " ysclid igshid igsh si s t mc_cid mc_eid _ga _gl _hsenc _hsmi mkt_tok ref ref_src ref_url"
    " referrer srsltid epik vero_id spm share_id cmpid cmp ncid wickedid oly_anon_id oly_enc_id"
    " li_fat_id sc_cid fb_action_ids fb_action_types fb_source guccounter guce_referrer sfnsn"
    " embed embed_options lang data sdata reserved __s tgwebappdata".split()
)
_TRACKER_PREFIXES = ("utm_", "mtm_", "pk_", "piwik_", "hsa_", "itm_", "at_", "stm_")
# What a sentence or a chat program leaves behind an address, and what none of our values ends in.
_BEHIND = " \t\r\n.,،;#!?)]}>'\"»”’…*`|/\\，。、；！？）】》」؟؛۔।॥"
# And before it; no value of ours begins with any of it.
_BEFORE = " \t\r\n([{'\"«“‘„*`（【《「"
# Blanks, and marks of no width that are copied with a text.
_BLANKS = late(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
# A line that mail broke within a value, which may be quoted in an answer: "> ".
_BROKEN_LINE = late(r"(?<![ \t])[ \t]*\r?\n[ \t>|]*")
# What a browser marks in the page that it opens.
_MARKED_TEXT = "#:~:"
# What stands behind an empty line is another text: "Sent from my phone".
_NEXT_TEXT = late(r"\r?\n[ \t]*\r?\n.*", re.DOTALL)
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"))
# Characters written out as in a page's source, each read as a key of its own.
_AMPERSANDS = ("amp;", "#38;", "#x26;")
_ENTITIES = frozenset("quot; apos; gt; lt; nbsp; #34; #39; #x27;".split())
# How mail writes the sign "=" of "v=1": quoted-printable, of which the first half was undone.
_QUOTED_SIGN = "3D"
_MOST_QUOTED = 3
# Where mail broke a line of quoted-printable.
_SOFT_BREAK = late(r"=\r?\n")
# Signs between values that were themselves encoded, or copied out of a script: all of an address
# then stands in the value of its version.
_JOINED = late(r"&(?:amp;|#38;|#x26;)?|\\u0026|;")
# What chat programs and people leave behind a figure: its unit, a picture, a sentence. Another unit
# is a fault, and digits behind a blank are the rest of a figure that was broken.
_FIGURE = late(
    r"\s*(\d[\d.,]*)(?:\s*km\b)?"
    r"(?:[^\w\s.,%+-](?!\d).*|\s+(?!(?:km|mi|nm|miles?|nautical)\b)[^\W\d].*)?",
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class ParsedLink:
    """An address, read.

    Parameters
    ----------
    view : View
        What it shows; the default wherever a value could not be used.
    faults : tuple of LinkError
        One for each value that could not be used.
    """

    view: View
    faults: tuple[LinkError, ...]


def _parse_text(pattern: re.Pattern[str], what: str) -> Callable[[str], str]:
    def parse(text: str) -> str:
        if text and not pattern.fullmatch(text):
            raise LinkError(f"{what} {text[:40]!r} holds characters that it cannot have")
        return text

    return parse


def _parse_region(text: str) -> str:
    if not _REGION.fullmatch(text):
        raise LinkError(f"region {text[:40]!r} holds characters that it cannot have")
    try:
        read_address(text)
    except InputError as error:
        raise LinkError(str(error)) from None
    return text


# A gazetteer's id, or a point; behind a tilde the reader's own name for it.
_PLACE = late(
    rf"({_ID.pattern}|point:[0-9.+-]{{1,12}},[0-9.+-]{{1,12}})(~[^\x00-\x1f\x7f]{{1,80}})?"
)


def _parse_other_region(text: str) -> str:
    return _parse_region(text) if text else ""


def _parse_list(text: str) -> tuple[str, ...]:
    if text in {"", "none"}:
        return ()
    names = tuple(dict.fromkeys(text.split(",")))
    for name in names:
        if not _ID.fullmatch(name):
            raise LinkError(f"system {name[:40]!r} holds characters that it cannot have")
    if len(names) > 40:
        raise LinkError(f"{len(names)} systems are too many for one map")
    return names


def _parse_regions(text: str) -> tuple[str, ...]:
    if not text:
        return ()
    regions = tuple(dict.fromkeys(_parse_region(part) for part in text.split(_BETWEEN_REGIONS)))
    if len(regions) > MOST_REGIONS:
        raise LinkError(f"{len(regions)} launch regions are too many for one page")
    return regions


def _parse_show(text: str) -> tuple[str, ...]:
    if text == "none":
        return ()
    asked = text.split(",")
    for verdict in asked:
        if verdict not in VERDICTS:
            raise LinkError(f"verdict {verdict[:40]!r} is none of {', '.join(VERDICTS)}")
    return tuple(verdict for verdict in VERDICTS if verdict in asked)


def _parse_range(text: str) -> float | None:
    if not text:
        return None
    value = parse_number(text, 0, MAX_RANGE_KM, "range")
    if value == 0:
        raise LinkError("range 0 reaches nothing")
    return value


def _parse_check(text: str) -> str:
    if text in {"", "free"}:
        return text
    system, _, range_km = text.rpartition(":")
    if not _ID.fullmatch(system):
        raise LinkError(f"figure {text[:40]!r} is none: write system:km")
    value = parse_number(range_km, 0, MAX_RANGE_KM, "figure")
    return f"{system}:{format_plain_number(value)}"


def _parse_population(text: str) -> int:
    value = parse_number(text, 0, LARGEST_POPULATION, "population")
    if value != int(value):
        raise LinkError(f"population {text[:40]!r} is no whole number")
    return int(value)


def _parse_unit(text: str) -> Unit:
    shown = (Unit.KM, Unit.MILE, Unit.NAUTICAL_MILE)
    if text not in [unit.value for unit in shown]:
        raise LinkError(f"unit {text[:40]!r} is none of {', '.join(shown)}")
    return Unit(text)


def _parse_sort(text: str) -> str:
    if text not in SORTS:
        raise LinkError(f"order {text[:40]!r} is none of {', '.join(SORTS)}")
    return text


def _parse_projection(text: str) -> str:
    if text not in PROJECTIONS:
        raise LinkError(f"map {text[:40]!r} is none of {', '.join(PROJECTIONS)}")
    return text


def _parse_switch(text: str) -> bool:
    if text not in {"yes", "no"}:
        raise LinkError(f"{text[:40]!r} is neither yes nor no")
    return text == "yes"


def _format(value: object, between: str = ",") -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return between.join(value) or "none"
    if isinstance(value, float):
        return format_plain_number(value)
    return "" if value is None else str(value)


# Field of View: key of the address, and how its value is read. Keys are for ever.
_GRAMMAR: dict[str, tuple[str, Callable[[str], Any]]] = {
    "region": ("from", _parse_region),
    "systems": ("systems", _parse_list),
    "range_km": ("range", _parse_range),
    "check": ("at", _parse_check),
    "show": ("show", _parse_show),
    "min_population": ("pop", _parse_population),
    "country": ("country", _parse_text(late(r"[A-Z]{2}"), "country")),
    "find": ("find", _parse_text(_NAME, "search")),
    "sort": ("sort", _parse_sort),
    "unit": ("unit", _parse_unit),
    "place": ("place", _parse_text(_PLACE, "place")),
    "other_region": ("vs", _parse_other_region),
    "other_check": ("vsat", _parse_check),
    "distance_from": ("a", _parse_text(_NAME, "place")),
    "distance_to": ("b", _parse_text(_NAME, "place")),
    "city": ("city", _parse_text(_NAME, "city")),
    "regions": ("regions", _parse_regions),
    "claim": ("claim", _parse_text(_ID, "claim")),
    "claims": ("claims", _parse_text(late(r"[A-Za-z0-9_-]{1,3000}"), "claims")),
    "system": ("system", _parse_text(_ID, "system")),
    "seek": ("seek", _parse_text(_NAME, "search")),
    "maker": ("maker", _parse_text(late(r"[A-Z]{2}"), "country")),
    "operator": ("operator", _parse_text(_NAME, "operator")),
    "category": ("category", _parse_text(late(r"[a-z -]{1,40}"), "category")),
    "reaching_km": ("reaching", _parse_range),
    "archive": ("archive", _parse_text(late(r"[^\x00-\x1f\x7f]{1,600}"), "archive")),
    "common": ("common", _parse_switch),
    "projection": ("map", _parse_projection),
    "tiles": ("tiles", _parse_switch),
}
# Fields whose values have commas, behind which a program may put a blank or break a line.
_LISTS = frozenset({"region", "other_region", "systems", "show", "check", "other_check"})
_FIGURES = frozenset({"range_km", "min_population", "reaching_km"})
_IDS = frozenset({"place", "system", "claim"})
_FREE_TEXTS = frozenset(
    {"find", "distance_from", "distance_to", "city", "seek", "operator", "archive"}
)
_FIELD_OF_KEY = {key: name for name, (key, _) in _GRAMMAR.items()}


def _mend(field: str, text: str) -> str:
    """Undo what programs do to an address that they pass on: blanks, punctuation, quoting.

    Texts that a reader typed may hold all of it, and stay as they are.
    """
    if field in _FREE_TEXTS:
        return text
    if field in _FIGURES and (figure := _FIGURE.fullmatch(_NEXT_TEXT.sub("", text))):
        text = figure[1]
    text = text.partition(_MARKED_TEXT)[0]
    # The reader's own name behind a tilde may hold blanks.
    body, mark, name = text.partition("~")
    for _ in range(_MOST_QUOTED):
        if "%" not in body:
            break
        text = unquote(text)
        body, mark, name = text.partition("~")
    body = unicodedata.normalize("NFKC", _SOFT_BREAK.sub("", body))
    body = body if mark else _NEXT_TEXT.sub("", body)
    body = _BROKEN_LINE.sub("", body) if field in _IDS else body
    gap = "" if field in _LISTS or body.strip()[:1].isdecimal() else " "
    body = _BLANKS.sub(gap, body).lstrip(_BEFORE).translate(_HYPHENS).strip()
    if mark:
        return f"{body}{mark}{name}"
    # The code of an outline or of claims may end in "_", a figure and a place do not.
    return body.rstrip(_BEHIND + "_:" if field in _FIGURES | _IDS else _BEHIND)


def _mend_key(sent: str) -> str:
    """Undo what programs do to a key: "&amp;from" out of a page's source, "<?v", a broken line."""
    key = "".join(sent.split()).lstrip("<?")
    while ampersand := next(filter(key.startswith, _AMPERSANDS), ""):
        key = key.removeprefix(ampersand)
    return key if key in _FIELD_OF_KEY else key.casefold()


def _part_encoded(key: str, text: str) -> tuple[str, str]:
    """Part a key that holds its value, as where a program wrote "%3D" for the sign between them."""
    name, sign, value = key.partition("=")
    is_key = _mend_key(name) in {*_FIELD_OF_KEY, "v"}
    return (name, value) if sign and not text and is_key else (key, text)


def _part_joined(sent: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Part an address that stands as a whole in the value of its version."""
    parted: list[tuple[str, str]] = []
    for key, text in sent:
        first, *others = _JOINED.split(text) if key == "v" else [text]
        parted.append((key, first))
        for pair in others:
            name, sign, value = pair.partition("=")
            if sign:
                parted.append((_mend_key(name), value))
    return parted


def _read_version(sent: list[tuple[str, str]], faults: list[LinkError]) -> list[tuple[str, str]]:
    """Read an address's version, undo mail's quoting that shows by it, and note another one."""
    version = next((text for key, text in sent if key == "v"), VERSION).strip(_BEHIND + _BEFORE)
    if version == _QUOTED_SIGN + VERSION:
        return [(key, text.removeprefix(_QUOTED_SIGN)) for key, text in sent]
    if version != VERSION:
        faults.append(
            LinkError(
                f"The address is of version {version[:10]!r}, which is not known here;"
                f" it was read as version {VERSION}."
            )
        )
    return sent


def _is_cut(text: str) -> bool:
    """Whether a program may have shown the beginning of an address only."""
    return text.rstrip(_BEHIND.replace("…", "").replace(".", "")).endswith(("…", "..."))


def format_query(view: View) -> dict[str, str]:
    """Write a view as the keys and values of an address.

    Parameters
    ----------
    view : View
        What is shown.

    Returns
    -------
    dict of str to str
        `v` first; what equals the defaults of the version is left out.

    Examples
    --------
    >>> format_query(View(region="IQ-AN", range_km=650.0))
    {'v': '1', 'from': 'IQ-AN', 'range': '650'}
    """
    query = {"v": VERSION}
    for field in fields(View):
        value = getattr(view, field.name)
        if value != getattr(DEFAULT_VIEW, field.name):
            between = _BETWEEN_REGIONS if field.name == "regions" else ","
            query[_GRAMMAR[field.name][0]] = _format(value, between)
    return query


def format_query_string(view: View) -> str:
    """Write a view as a query string.

    Parameters
    ----------
    view : View
        What is shown.

    Returns
    -------
    str
        Without the question mark; commas, colons and tildes stay readable.

    Examples
    --------
    >>> format_query_string(View(systems=("zolfaqar",), check="zolfaqar:700"))
    'v=1&systems=zolfaqar&at=zolfaqar:700'
    """
    return urlencode(format_query(view), safe=",:")


def parse_query(query: Mapping[str, str]) -> ParsedLink:
    """Read the keys and values of an address.

    Parameters
    ----------
    query : mapping of str to str
        Keys and values, decoded.

    Returns
    -------
    ParsedLink
        The view, and a fault for each value that could not be used.

    Examples
    --------
    >>> parsed = parse_query({"v": "1", "from": "IQ-AN", "pop": "many"})
    >>> parsed.view.region, parsed.view.min_population
    ('IQ-AN', 100000)
    >>> str(parsed.faults[0])
    "In the address, pop: population 'many' is no number. The usual value stands in its place."
    """
    if sum(len(key) + len(value) for key, value in query.items()) > MAX_QUERY_CHARACTERS:
        fault = LinkError(
            f"The address is longer than {MAX_QUERY_CHARACTERS:,} characters and was not read."
        )
        return ParsedLink(DEFAULT_VIEW, (fault,))
    faults: list[LinkError] = []
    pairs = (_part_encoded(key, text) for key, text in query.items())
    sent = [(_mend_key(key), text) for key, text in pairs]
    sent = _read_version(_part_joined(sent), faults)
    view = DEFAULT_VIEW
    unknown = []
    for key, text in sent:
        if key == "v" or key in _TRACKERS or key.startswith(_TRACKER_PREFIXES):
            continue
        if key in _ENTITIES and not text.strip(_BEHIND):
            continue
        name = _FIELD_OF_KEY.get(key)
        if name is None:
            unknown.append(repr(key[:40]))
            continue
        if name not in _FREE_TEXTS and "~" not in text and _is_cut(text):
            message = f"In the address, {key} ends in an ellipsis: it may have been cut short."
            faults.append(LinkError(message))
        try:
            view = replace(view, **{name: _GRAMMAR[name][1](_mend(name, text))})
        except LinkError as error:
            message = f"In the address, {key}: {error}. The usual value stands in its place."
            faults.append(LinkError(message))
    if unknown:
        mean = "means" if len(unknown) == 1 else "mean"
        listed = ", ".join(unknown[:5]) + (" and more" if len(unknown) > 5 else "")
        faults.append(LinkError(f"The address holds {listed}, which {mean} nothing here."))
    return ParsedLink(view, tuple(faults))
