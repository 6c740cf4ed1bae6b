"""Word lists that tell a toponym from a person, an organisation or a common word."""

from __future__ import annotations

from functools import lru_cache

from geo.tables import load_text

__all__ = [
    "CONNECTORS",
    "COUNTY_WORDS",
    "DIVISION_PLURALS",
    "DIVISION_WORDS",
    "FORCE_WORDS",
    "INHABITANT_WORDS",
    "LOCATIVES",
    "NEWS_NAMES",
    "ORGANISATION_WORDS",
    "PRESS_WORDS",
    "SAYING_WORDS",
    "STATE_ABBREVIATIONS",
    "STOP_PHRASES",
    "STOP_WORDS",
    "STREET_WORDS",
    "TITLE_WORDS",
    "is_common_word",
    "is_first_name",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Lower-case words inside names: "Jurf al-Sakhar", "Stoke on Trent", "Rio de Janeiro".
CONNECTORS = _words(
    "al el as ash ad an ar az ez es et ed er ud ul of the and on upon by sur au d de del der den la las le les du da do dos am im in a e i y aux under le"
)
LOCATIVES = _words(
    "in at near from around outside inside across through toward towards into off via throughout within over "
    "between leaving entering reaching beyond to on along surrounding visiting bordering neighbouring "
    "neighboring hit struck bombed targeting reach strike attack attacked shelled capital city town village port province region"
)
TITLE_WORDS = _words(
    "mr mrs ms miss dr prof professor sen senator rep representative gov governor president lt sgt sergeant capt captain col colonel gen "
    "general maj major adm admiral cmdr commander judge justice king queen prince princess sheikh sheik emir pope father rev reverend "
    "detective officer chief coach mayor councillor councilman councilwoman minister secretary ambassador spokesman spokeswoman "
    "spokesperson director chairman chairwoman sheriff deputy sir lord lady dame ayatollah imam mullah cpl pfc pvt inspector constable "
    "superintendent attorney trooper sister brother saint analyst author actor actress singer congressman congresswoman premier chancellor "
    "lawmaker legislator engineer journalist lawyer economist historian scholar expert researcher pilot soldier"
)
SAYING_WORDS = _words(
    "said says told tells added adds denied denies accused accuses warned warns claimed claims insisted insists ruled rejected rejects "
    "announced announces vowed vows condemned condemns responded urged urges called calls wants wanted believes believed confirmed "
    "declined refused refuses agreed agrees sees demanded hopes threatened threatens blamed blames dismissed argues argued fears feared"
)
STREET_WORDS = _words(
    "street st road rd avenue ave drive dr boulevard blvd lane ln highway hwy parkway pkwy terrace close crescent "
    "pike turnpike expressway freeway route interstate"
)
PRESS_WORDS = _words(
    "times post herald tribune gazette journal chronicle globe observer telegraph guardian mirror courier examiner sentinel dispatch "
    "register inquirer news daily independent star standard examiner advertiser press ledger reporter monitor bulletin echo today review"
)
ORGANISATION_WORDS = _words(
    "university college institute academy bank inc corp corporation co company ltd llc group holdings airlines airways motors foundation "
    "fc united rovers wanderers athletic brigades brigade electric energy insurance partners associates records "
    "hotel theatre theater museum gallery festival cup trophy stadium arena hospital church cathedral school elementary high"
)
NATURE_WORDS = _words(
    "river creek lake bay mountain mountains mount hill hills valley forest island islands beach falls canyon peak desert ocean sea strait "
    "channel reservoir swamp ridge range glacier dam bridge park reef peninsula cape"
)
COUNTY_WORDS = _words("county parish borough")
FORCE_WORDS = _words(
    "force forces corps guard guards brigade brigades battalion militia movement party"
)
DIVISION_PLURALS = _words(
    "provinces governorates oblasts regions states districts prefectures divisions"
)
DIVISION_WORDS = _words(
    "province governorate state region oblast prefecture division muhafazah wilayat district territory emirate canton krai republic"
)
STATE_ABBREVIATIONS: dict[str, str] = {
    "ala": "Alabama", "ariz": "Arizona", "ark": "Arkansas", "calif": "California", "cal": "California", "colo": "Colorado", "conn": "Connecticut",
    "del": "Delaware", "fla": "Florida", "ga": "Georgia", "ill": "Illinois", "ind": "Indiana", "kan": "Kansas", "kans": "Kansas", "ky": "Kentucky", "la": "Louisiana",
    "md": "Maryland", "mass": "Massachusetts", "mich": "Michigan", "minn": "Minnesota", "miss": "Mississippi", "mo": "Missouri",
    "mont": "Montana", "neb": "Nebraska", "nev": "Nevada", "nh": "New Hampshire", "nj": "New Jersey", "nm": "New Mexico", "ny": "New York",
    "nc": "North Carolina", "nd": "North Dakota", "okla": "Oklahoma", "ore": "Oregon", "pa": "Pennsylvania", "ri": "Rhode Island",
    "sc": "South Carolina", "sd": "South Dakota", "tenn": "Tennessee", "tex": "Texas", "vt": "Vermont", "va": "Virginia",
    "wash": "Washington", "wva": "West Virginia", "wis": "Wisconsin", "wyo": "Wyoming", "dc": "District of Columbia",
    "al": "Alabama", "ak": "Alaska", "az": "Arizona", "ar": "Arkansas", "ca": "California", "co": "Colorado", "ct": "Connecticut", "de": "Delaware",
    "fl": "Florida", "hi": "Hawaii", "id": "Idaho", "il": "Illinois", "in": "Indiana", "ia": "Iowa", "ks": "Kansas", "me": "Maine",
    "ma": "Massachusetts", "mi": "Michigan", "mn": "Minnesota", "ms": "Mississippi", "mt": "Montana", "ne": "Nebraska", "nv": "Nevada",
    "oh": "Ohio", "ok": "Oklahoma", "or": "Oregon", "tn": "Tennessee", "tx": "Texas", "ut": "Utah", "wa": "Washington", "wv": "West Virginia",
    "wi": "Wisconsin", "wy": "Wyoming",
    "ont": "Ontario", "que": "Quebec", "alta": "Alberta", "sask": "Saskatchewan", "man": "Manitoba", "bc": "British Columbia",
}  # fmt: skip
STOP_WORDS = _words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november "
    "december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec the a an and or but if of to in on at by for with "
    "from as is are was were be been has have had do does did will would can could may might must shall should not no nor so than then there "
    "here this that these those it its he she they them his her their we our us you your i my me who whom whose which what when where why how "
    "all any both each few more most other some such only own same too very just also even still yet now today tomorrow yesterday since "
    "while during before after above below up down out over under again further once about against between into through because until "
    "however although though despite many much several one two three four five six seven eight nine ten first second third last next new "
    "old good bad big small long short high low young early late sunni shia shiite muslim christian jewish islam islamic arab god allah "
    "christmas easter ramadan eid republican democrat democratic republicans democrats congress senate parliament house court supreme "
    "police army navy union party league act bill state states city county district village town mr mrs ms dr pm am tv ap afp reuters "
    "best well back home life love hope faith grace joy war peace general major union police council church school center centre "
    "said say says like made make get got see let going go come came take took use used every another around near meanwhile nearly "
    "farsi hamas hezbollah hizbullah hizballah houthi houthis huthi huthis taliban fatah daesh isis isil qaeda pkk nato "
    "federal public national international royal great god "
    "jr sr ii iii iv non san santa los las del der den van von bin ibn abu al el as ash ar"
)
STOP_PHRASES = _words(
    "united_nations islamic_state white_house security_council supreme_court wall_street capitol_hill hong_kong_dollar associated_press "
    "new_year middle_class home_office world_cup world_bank red_cross the_hill big_ben north_side south_side west_side east_side county_road state_road the_city the_county the_state the_village the_region "
    "el_niño la_niña el_nino la_nina man_city man_united man_utd aston_villa hang_seng nord_stream orange_line green_line red_line blue_line"
)
# Who or what a town's name stands before: "a Dayton man", "Dayton police".
INHABITANT_WORDS = _words(
    "police mayor council resident residents man woman couple native area firefighters officials"
)
# Heads of state, parliaments, agencies and makers that reports name by one word, each a village too.
NEWS_NAMES = _words(
    "obama trump biden putin medvedev abbas netanyahu assad nasrallah khamenei khomeini rouhani soleimani sadr erdogan mubarak gaddafi "
    "saddam hussein karzai musharraf bhutto modi gandhi merkel macron sarkozy blair berlusconi zelensky maduro rubio xinhua interfax tasnim "
    "yonhap kyodo haaretz duma knesset majlis toyota honda hyundai mitsubishi olympic olympics zara"
)


@lru_cache(maxsize=2)
def _word_list(name: str) -> frozenset[str]:
    return frozenset(load_text(name).split("\n"))


def is_common_word(word: str) -> bool:
    """Tell whether a word is an English word besides being a name.

    Parameters
    ----------
    word : str
        In any case.

    Examples
    --------
    >>> is_common_word("Reading"), is_common_word("Baghdad")
    (True, False)
    """
    return word.lower() in _word_list("common_words.txt")


def is_first_name(word: str) -> bool:
    """Tell whether a word is a usual first name.

    Parameters
    ----------
    word : str
        Capitals matter.

    Examples
    --------
    >>> is_first_name("Qais"), is_first_name("Basra")
    (True, False)
    """
    return word in _word_list("first_names.txt")
