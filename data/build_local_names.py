"""Choose, among a city's alternate names, the one that is written on its own signs.

GeoNames' alternates come without their language here, and one script holds many: of the Arabic
names of Riyadh some are Persian, Kurdish or Uighur. So the alphabet narrows them down. Of the rest
the one is taken that sounds like the name shown, which tells a city from its bynames and its former
names, and is most like all others: neighbours' spellings gather around it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from rapidfuzz.distance import OSA

from geo.gazetteer.names import normalise_name, trace_skeleton

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
UKRAINIAN_ONLY = set("ґєії")
UKRAINIAN_ENDING = re.compile("[сц]ьк(?:ий|а|е)?$")
# How the letters of two scripts sound, as far as comparing with the name shown needs.
SOUNDS = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "е": "e", "є": "ye", "ж": "zh",
        "з": "z", "и": "i", "і": "i", "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o",
        "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch",
        "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
        "ў": "w", "’": "", "'": "", "ђ": "dj", "ј": "j", "љ": "lj", "њ": "nj", "ћ": "c", "џ": "dz",
        "ѓ": "gj", "ѕ": "dz", "ќ": "kj", "ә": "a", "ө": "o", "ү": "u", "ұ": "u", "қ": "k", "ғ": "g",
        "ң": "n", "һ": "h",
        "ب": "b", "پ": "p", "ت": "t", "ٹ": "t", "ث": "th", "ج": "j", "چ": "ch", "ح": "h", "خ": "kh",
        "د": "d", "ڈ": "d", "ذ": "dh", "ر": "r", "ڑ": "r", "ز": "z", "ژ": "zh", "س": "s", "ش": "sh",
        "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ک": "k",
        "گ": "g", "ل": "l", "م": "m", "ن": "n", "ں": "n",
    }
)  # fmt: skip
# Where Latin letters of the name shown stand for others than in Russian.
SOUNDS_OF = {
    "BG": str.maketrans({"щ": "sht", "ъ": "a", "х": "h"}),
    "UA": str.maketrans({"и": "y", "г": "h", "ї": "i"}),
} | dict.fromkeys(
    ("RS", "ME", "MK"),
    str.maketrans(
        {"ч": "c", "ц": "c", "ш": "s", "ж": "z", "х": "h", "ќ": "k", "ѓ": "g", "љ": "lj"}
    ),
)


def find_script(name: str) -> str:
    """Name the script of the first letter of a name."""
    for letter in name:
        if letter.isalpha():
            return unicodedata.name(letter, "").split(" ")[0].split("-")[0]
    return ""


def is_arabic_spelling(name: str) -> bool:
    """Tell whether the letters that Arabic has only at the end of a word stand there."""
    return not any(letter in word[:-1] for word in name.split() for letter in "ىة")


def measure_sound(country: str, name: str, shown: str) -> float:
    """Measure how much a name sounds like the one shown, 0 to 1.

    Arabic script leaves short vowels out and has the article, so consonants are compared there.
    """
    script = find_script(name)
    if script == "CYRILLIC":
        own = name.lower().translate(SOUNDS_OF.get(country, {}))
        heard = normalise_name(own.translate(SOUNDS))
        return OSA.normalized_similarity(heard, normalise_name(shown))
    if script == "ARABIC":
        words = [word.removeprefix(ARABIC_ARTICLE) for word in name.split()]
        heard = "".join(letter for letter in " ".join(words).translate(SOUNDS) if letter.isascii())
        return OSA.normalized_similarity(
            trace_skeleton(normalise_name(heard)), trace_skeleton(normalise_name(shown))
        )
    return 0.0


def choose_local_name(  # noqa: C901  # one step for each script that needs one
    country: str, shown: str, alternates: Iterable[str]
) -> str:
    """Choose the name in the script and alphabet of a country.

    Parameters
    ----------
    country : str
        ISO 3166-1 alpha-2 code.
    shown : str
        The name that the place is shown by, in Latin letters.
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
    if country == "JP":
        found = [name for name in found if find_script(name) == "CJK"] or found
    if not found:
        return ""

    def bare(name: str) -> str:
        # With or without the article is one name, and not the one that a neighbour's resembles.
        return name.removeprefix(ARABIC_ARTICLE) if alphabet is ARABIC else name

    def measure_fit(name: str) -> tuple[float, int, str]:
        alike = [OSA.normalized_similarity(bare(name), bare(other)) for other in in_script]
        fit = measure_sound(country, name, shown) + sum(alike) / len(alike)
        # What neighbours' spellings lose: Київ, not Киев; Луцьк, not Луцк; Казань, not Казан.
        if country == "UA" and set(name.lower()) & UKRAINIAN_ONLY:
            fit += 0.2
        if (country == "UA" and UKRAINIAN_ENDING.search(name)) or (
            country in {"RU", "UA"} and name.endswith("ь")
        ):
            fit += 0.1
        return (round(fit, 6), -len(name), name)

    chosen = max(found, key=measure_fit)
    if alphabet is ARABIC:
        # The article and the final ta marbuta are often left out by others, never by signs.
        ending = chosen.removesuffix("ه") + "ة" if chosen.endswith("ه") else chosen
        for fuller in (ARABIC_ARTICLE + ending, ARABIC_ARTICLE + chosen, ending):
            if fuller in found:
                return fuller
    return chosen
