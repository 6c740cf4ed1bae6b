"""Choose, among a city's alternate names, the one that is written on its own signs.

GeoNames' alternates come without their language here, and one script holds many: of the Arabic
names of Riyadh some are Persian, Kurdish or Uighur. So the alphabet narrows them down, and of the
rest the one that is most like all others is taken: neighbours' spellings gather around it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from rapidfuzz.distance import OSA

# Which script a country's signs are written in, by the first word of Unicode's letter names.
SCRIPT_COUNTRIES = {
    "ARABIC": "AE AF BH DJ DZ EG EH IQ IR JO KM KW LB LY MA MR OM PK PS QA SA SD SO SY TD TN YE",
    "HEBREW": "IL",
    "CYRILLIC": "BG BY KG KZ ME MK MN RS RU TJ UA",
    "GREEK": "CY GR",
    "ARMENIAN": "AM",
    "GEORGIAN": "GE",
    "CJK": "CN HK JP MO TW",
    "HANGUL": "KP KR",
    "THAI": "TH",
    "DEVANAGARI": "IN NP",
    "BENGALI": "BD",
    "SINHALA": "LK",
    "MYANMAR": "MM",
    "KHMER": "KH",
    "LAO": "LA",
    "ETHIOPIC": "ER ET",
    "TIBETAN": "BT",
    "THAANA": "MV",
}
SCRIPTS = {code: script for script, codes in SCRIPT_COUNTRIES.items() for code in codes.split()}
# Letters of the country's own alphabet; names in a neighbour's spelling use others.
ARABIC = set("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءآأؤإئ ")
PERSIAN = set("ابپتثجچحخدذرزژسشصضطظعغفقکگلمنوهیآئأؤء ")
RUSSIAN = set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя -")
SERBIAN = set("абвгдђежзијклљмнњопрстћуфхцчџш ")
ALPHABETS = {
    "AF": PERSIAN | set("ټډړږښڼځڅېۍ"),
    "IR": PERSIAN,
    "PK": PERSIAN | set("ٹڈڑےںھہۃ"),
    "RU": RUSSIAN,
    "UA": (RUSSIAN - set("ёъыэ")) | set("ґєії'’"),
    "BG": RUSSIAN - set("ёыэ"),
    "BY": (RUSSIAN - set("ищъ")) | set("іў’"),
    "RS": SERBIAN,
    "ME": SERBIAN,
    "MK": set("абвгдѓежзѕијклљмнњопрстќуфхцчџш "),
}
ARABIC_ARTICLE = "ال"
UKRAINIAN_ONLY = set("ґєії")  # what tells Київ from Киев


def find_script(name: str) -> str:
    """Name the script of the first letter of a name."""
    for letter in name:
        if letter.isalpha():
            return unicodedata.name(letter, "").split(" ")[0].split("-")[0]
    return ""


def is_arabic_spelling(name: str) -> bool:
    """Tell whether the letters that Arabic has only at the end of a word stand there."""
    return not any(letter in word[:-1] for word in name.split() for letter in "ىة")


def choose_local_name(  # noqa: C901  # one step for each script that needs one
    country: str, alternates: Iterable[str]
) -> str:
    """Choose the name in the script and alphabet of a country.

    Parameters
    ----------
    country : str
        ISO 3166-1 alpha-2 code.
    alternates : iterable of str
        The names of a place in any script and language.

    Returns
    -------
    str
        Empty where no alternate name is in the country's script.
    """
    script = SCRIPTS.get(country)
    if script is None:
        return ""
    accepted = {script, "HIRAGANA", "KATAKANA"} if country == "JP" else {script}
    in_script = [name for name in alternates if find_script(name) in accepted]
    # Hebrew points stand in dictionaries, not on signs.
    found = [name for name in in_script if not any(map(unicodedata.combining, name))] or in_script
    alphabet = ALPHABETS.get(country, ARABIC if script == "ARABIC" else None)
    if alphabet:
        found = [name for name in found if set(name.lower()) <= alphabet] or found
    if alphabet is ARABIC:
        found = [name for name in found if is_arabic_spelling(name)] or found
    if country == "UA":
        found = [name for name in found if set(name.lower()) & UKRAINIAN_ONLY] or found
    if country == "JP":
        found = [name for name in found if find_script(name) == "CJK"] or found
    if not found:
        return ""

    def measure_agreement(name: str) -> tuple[float, int, str]:
        likeness = sum(OSA.normalized_similarity(name, other) for other in in_script)
        return (round(likeness, 6), -len(name), name)

    chosen = max(found, key=measure_agreement)
    if alphabet is ARABIC:
        # The article and the final ta marbuta are often left out by others, never by signs.
        ending = chosen.removesuffix("ه") + "ة" if chosen.endswith("ه") else chosen
        for fuller in (ARABIC_ARTICLE + ending, ARABIC_ARTICLE + chosen, ending):
            if fuller in found:
                return fuller
    return chosen
