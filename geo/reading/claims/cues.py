"""The words by which a report says that something is in range, far away, flown or of a class.

Every repetition is bounded, so that matching stays linear in the length of a sentence.
"""

from __future__ import annotations

import re

from geo.patterns import gate, late

SUBJECT = gate(
    r"\b(?:missiles?|rockets?|projectiles?|ballistic|ICBMs?|SRBMs?|MRBMs?|IRBMs?|SLBMs?|warheads?|drones?|weapons?|artillery|arsenal|firepower|range|launchers?|munitions?|(?:out\sof|within|in)\s(?:reach|range)|launch(?:es)?|(?:launched|fired)\s(?:from|in|near|over))\b",
    re.IGNORECASE,
)
PRONOUN = late(
    r"\b(?:we|our|us|it|its|their|they|there|this|that|these|those|which|each|both|either|the\s(?:weapon|system|projectile|variant|type|model|version|former|latter)|(?:earlier|older|newer|later|other|previous)\s(?:versions?|variants?|models?|types?))\b",
    re.IGNORECASE,
)
STRIKE = r"(?:hit|hitting|reach|reaching|strike|striking|target|targeting|attack|attacking|threaten|threatening|engage|engaging|destroy|destroying|flatten|flattening|pound|pounding|fly\sto|get\sto|range\sas\sfar\sas|fire\sat|bombard|bombarding|land\sin|touch\sdown\sin|have\s(?:reached|struck|hit|targeted|attacked|threatened))"
MODAL = r"(?:possible\sto|can|could|may|might|would|capable\sof|able\sto|ability\sto|capacity\sto|(?:capability|ability|capacity|power|potential)\sof|capability\sto|will(?=\s(?:reach|be\sable))|enough\s(?:\w+\s){0,3}to|sufficient\s(?:\(?\w+\)?\s){0,3}to|designed\sto|positioned\sto|poised\sto|power\sto|potential\sto|(?:range|reach)\s(?:\w+\s){0,3}to|enabl\w+\s(?:\w+\s){1,4}to|allow\w*\s(?:\w+\s){1,4}to|meant\sto|intended\sto|cannot|can['’]t|couldn['’]t|unable\sto|incapable\sof|short\sto|too\s(?:short|little|weak)\sto)"
CAN_STRIKE = gate(
    rf"\b(?P<modal>{MODAL})\s(?P<between>(?:(?!\b(?:but|if|when|because|that|of|within|be|been|threat)\b)[\w’',%-]+\s){{0,5}}?)[\"“‘]?(?P<verb>{STRIKE})\b(?!\s(?:an?\s)?(?:distance|range|agreement|deal|speed|altitude|height|maximum))",
    re.IGNORECASE,
)
PUT_WITHIN = gate(
    r"\b(?:put|puts|putting|place|places|placing|bring|brings|bringing|brought|leave|leaves|leaving|placed|keeps?|calls?|called|considers?|considered|deems?|deemed|declares?|declared|sees?(?=\s(?:more|much|most|all|parts?|the)\s)|(?:has|have|had)(?!\s(?:an?\s)?(?:\w+\s)?ranges?\b)(?!\s(?:\w+ed|said|been|put|brought|left|made|taken|given|long|now|also|never|always|come|fallen|got|gotten|moved)\b))\s(?P<targets>(?:(?!\s(?:is|are|was|were)\s)[^.;]){2,120}?)\s(?:(?P<out>(?:well\s|comfortably\s|easily\s|just\s)?(?:with)?in(?:side|to)?|beyond|out\sof|outside)\s(?:(?-i:[A-Z][\w-]+)['’]s?\s|the\s|its\s|their\s|that\s|this\s|our\s|(?:missile|rocket|weapon|system)s?['’]s?\s|striking\s|strike\s|firing\s|missile\s|easy\s|potential\s|maximum\s|effective\s)*(?:distance|range|reach|radius)\b(?P<of>\sof\b)?|under\s(?:(?:the|its|their|direct|missile)\s){0,2}(?:threat|cover|fire)\b)",
    re.IGNORECASE,
)
IS_WITHIN = gate(
    r"(?:\b(?:is|are|was|were|be|being|been|lies?|lay|lying|falls?|fell|sits?|sat|comes?|come|came|remain(?:s|ed)?|stay(?:s|ed)?|considered|deemed|thought|believed|as|now|also|and(?=\s(?:well|within|comfortably|easily|out|beyond|in)\b))|(?<=:)(?=\s[\"“']?(?-i:[a-z])))\s[\"“']?(?:\w+,?\s){0,3}?[\"“']?(?P<out>(?:with)?in(?:side)?|beyond|out\sof|outside|out\sof\sthe|nowhere\snear|far\sfrom)\s(?:(?-i:[A-Z][\w-]+)\s(?=range\b|reach\b)|the\s|its\s|their\s|that\s|this\s|those\s|these\s|our\s|such\s|(?:missile|rocket|weapon|system|drone)s?['’]s?\s|striking\s|strike\s|firing\s|missile\s|ballistic\s|cruise\s|easy\s|potential\s|maximum\s|current\s|present\s|known\s|claimed\s|declared\s|reported\s|effective\s|full\s|new\s|extended\s|\d[\d,]*[\s-](?:km|kilomet\w+|miles?)\s)*(?P<noun>distance|range|reach|radius)\b(?P<of>\sof\b)?",
    re.IGNORECASE,
)
# "It is derived from the RS-26, and officials give its range as 5,000 km": the range of "it".
THEIR_RANGE = late(r"\b(?:its|their)\s(?:\w+\s)?range\b", re.IGNORECASE)
ANAPHOR = late(
    r"\b(?:it|its|their|they|this|that|these|those|there|such|same|latter|former|so\s(?:could|would|can|is|are)|the\s(?:\w+\s){0,2}(?:missiles?|rockets?|weapons?|projectiles?|systems?|drones?|arsenal|range|variant|version))\b",
    re.IGNORECASE,
)
NEGATION = late(
    r"\b(?:not(?!\s(?:only|just|merely|least|to\smention)\b)|n['’]t|cannot|never|unable|incapable|neither|nor|none|no\slonger|hardly|no\s(?:\w+\s){1,3}(?:can|could)|too\s(?:short|little|weak)|insufficient|lacks?|without)\b|n['’]t\b",
    re.IGNORECASE,
)
STOP_AT = late(
    r"[;:]|[,.][”\"]\s|(?<!\b[A-Z])\.\s|\s(?:if|when|while|from|with(?<!along\swith)(?<!together\swith)|using|without|because|since|according|which|where|who|after|before|but|although|though|had|has|have|said|says|was|were|is|are|by|as\swell\sas\sflying|amid|despite|under|during|unless|were|at\sa\s(?:distance|range)|(?:and|or)\s(?:may|might|could|can|will|would|has|have)|or\sjust|some\s\d|about\s\d|at\sless|,\sputting)\s|,\s(?:an?|one|according|officials|analysts|experts|sources|observers)\s|\s?[—–]\s?(?=\S)|\s-\s",
    re.IGNORECASE,
)
ELSES = late(
    r"(?:['’]s?)?\s(?:(?:military|naval|air|army|and|allied|coalition)\s){0,3}(?:bases?|troops?|forces?|ships?|warships?|soldiers?|interests|facilities|assets|personnel|embass\w+|allies|officials?)\b"
)
OFFICE = r"\s(?:state\s(?:TV|television|media|news))\b"
SAME_LIST = late(
    r"[\s,]*(?:(?:and|or|nor|neither|both|&|the|its|their|missiles?|rockets?|ballistic|as\swell\sas)\b[\s,]*)*"
)
JOINED = late(r",?\s?(?:or|and|,|and/or)\s(?:the\s|from\s|in\s)*|,\s")
# What goes on with a claim without its verb, before a name.
BUT_NOT = gate(
    r"[\s,]\s?(?:but|though|although|yet|and)\s(?:not|neither)\s(?:(?:as\sfar\sas|for|to|in)\s)?(?:the\s)?(?=[A-Z])"
)
SO_DOES = gate(r"\b[Ss]o\s(?:would|could|can|is|are|does|do)\s(?:be\s)?(?:the\s)?(?=[A-Z])")
_OF = r"\s(?:(?:in|of|across|within|over|inside|throughout)\s)?(?:(?:the|arch-?rival|rival|neighbou?ring|nearby|continental)\s){0,2}$"
WHOLE_OF = gate(
    r"\b(?:anywhere|everywhere|(?:any|every|each)\s(?:\w+\s)?(?:part|point|place|city|target|town|corner|inch)|all(?:\s(?:parts|corners|cities|points|targets))?|(?:the\s)?(?:whole|entire|entirety)|(?P<most>(?:the\s)?bulk|most|much))"
    + _OF,
    re.IGNORECASE,
)
PART_ID = late(r"(?:\w+ern|central)[:-]")  # ids of "western Iran" and of "western-iraq"
USED = late(r"\b(?:with|by|using|range\sof)\s(?:even\s|only\s)?(?:an?\s|the\s|its\s)?$")
# "Eilat, at the Red Sea, is out of range" says nothing of the sea.
LOCATING = late(
    r",\s(?:at|on|in|near|off|by|along|across)\s(?:the\s)?(?:\w+\sof\s|\w+ern\s|central\s)?$|\bbeyond\s$"
)
# The same after a target: "Chennai on India's coast", "Dimona, the town beside Israel's reactor".
ASIDE = late(
    r"(?:,\s(?:the|an?|its|one\sof|home|where|which|who|whose|once|about|some|roughly|around|only|just|[\d,.]+)\s(?:(?!\sand\s|\sor\s)[^,.;:]){0,80}|\s(?:\w+\s){0,2}(?:on|in|near|off|beside|outside|along|across|at|by)\s(?:the\s)?(?:\w+\sof\s)?)"
)
# "Able to strike Guam, in military parades in Beijing": where something else took place.
ELSEWHERE = late(
    r",?\s(?:in|at|during|for|after|amid|on)\s(?:(?!the\b)[a-z-]+\s){1,4}(?:in|at|on)\s(?:the\s)?"
)
# "To strike deep into its territory, the UK is supplying": whose clause comes next is no target.
NEXT_CLAUSE = late(
    r"(?:['’]s?\s(?:[\w-]+\s){1,4}?|\s)(?:(?:is|are|was|were)\s\w+(?:ing|ed)|has|have|had|will|says?|said|announced)\b"
)
# "Analysts doubt that the missile could reach Rome", "it is unlikely that".
DOUBTED = gate(
    r"\b(?:(?:rul(?:es?|ed|ing)\sout|disput(?:es?|ed)|den(?:y|ies|ied)|reject(?:s|ed)|dismiss(?:es|ed)|refut(?:es|ed))\s(?:(?:the\s|any\s)?(?:claims?|reports?|ideas?|suggestions?)\s)?that|(?:not\strue|untrue|false|wrong|a\smyth|nonsense)\sthat)\s(?:(?!\b(?:had|has|have|was|were|is|are|moved|deployed|sent|supplied|tested)\b)[^.;“”\"]){0,70}$|(?<!no\s)\b(?:doubt(?:s|ed)?|(?:is|are|was|were|seems?)\s(?:\w+\s)?(?:unlikely|doubtful|impossible))\s(?:that|if|it|the|its|their|any|such)\b[^.;“”\"]{0,90}$",
    re.IGNORECASE,
)
# "The claim that it can hit Rome is false".
CLAIM_THAT = gate(
    r"\b(?:claim|idea|notion|report|suggestion|assertion|belief|rumou?r|story|allegation)s?\sthat\s[^.;]{0,90}$",
    re.IGNORECASE,
)
IS_FALSE = gate(
    r"\b(?:is|are|was|were)\s(?:\w+\s)?(?:false|untrue|wrong|nonsense|incorrect|baseless|unfounded|a\smyth)\b"
)
# "It needs a range of 600 km to reach Riyadh" says how far that is.
NEEDED = gate(
    r"\b(?:would|will|must|ha(?:s|ve|d)\sto|need(?:s|ed)?(?:\sto)?|takes?|requires?)\s(?:have\sto\s|need\sto\s)?(?:(?:fly|travel|cover|go)\b|(?:an?|the)\s(?:(?:[\w-]+|[\d,]+)\s){0,4}?(?:range|missile|reach)\b)[^.;:]{0,60}$",
    re.IGNORECASE,
)
# "There is no Iranian missile with the reach to hit": what no missile can do is denied.
NO_MISSILE = gate(
    r"\b(?:[Nn]o|(?:[Nn]one|[Nn]either|[Nn]ot\sone)\sof)\s[^.;,]{0,60}\b(?:missiles?|rockets?|weapons?|drones?|systems?)\b(?:,(?:[^,;]|\d,\d){1,60},)?[^.;,]{0,25}$"
)
NO_SUCH = late(
    r"(?<!\bthere\sis\s)\b(?:[Nn]o|[Nn]one\sof\s(?:the|its|their))\s(?:such\s|[\w-]+\s){0,2}$"
)
SAID_AFTER = late(
    r",[”\"’']?\s(?=(?:the|an?|he|she|they|officials|experts|analysts|[A-Z])\b)(?:[^;.]|\.(?!\s[A-Z][a-z]+\s[a-z])){2,170}?\b(?:said|says|told|added|claimed|warned|announced|wrote)\b"
)
OUTSIDE = late(r"\b(?:beyond|out\sof|outside|nowhere|far\sfrom)\b", re.IGNORECASE)
QUESTION = late(r"\?[\"”’)\]]*$")
WHETHER = gate(r"\bwhether\b[^,;]{0,50}$", re.IGNORECASE)
# Between "within range of" and a launch region: no other clause, no list, no target of a missile.
OF_REGION = late(
    r"(?:\s?(?!(?:and|or|but|can|could|is|are|was|were|which|that|while|if|when)\b)[a-z’'-]+){0,7}\s?$"
)
IN_PLACE = late(
    r"s?[\"”’]?,?\s(?:(?:now|currently|already|which\sis|that\sis|still)\s){0,2}(?:(?:missiles?|rockets?|launchers?|batter(?:y|ies))\s)?(?:(?:based|deployed|stationed|hidden|placed)\s)?(?:in|near|inside|around|at)\s(?:the\s)?(?:\w+ern\s)?"
)
FROM_NAME = late(
    r"\b(?:[Ff]rom|(?:[Ll]aunched|[Ff]ired|[Dd]eployed|[Ss]tationed|[Bb]ased)\s(?:from|in|at|near|over|off))\s(?:the\s)?(?:(?:north|south|east|west|central)\w*\s)?(?P<name>[A-Z][a-z]\w+)"
)
FROM_THERE = late(
    r"\bfrom\s(?:(?:these|those|that|the\ssame)\s(?:area|place|point|position|site|spot|town|city)s?|these|those)\b|(?<!\w)there\b(?!\s(?:is|are|was|were|has|have|had|will|would|may|might))",
    re.IGNORECASE,
)
SEGMENT = late(
    r";\s|\s(?:but|while|whereas|though|although)\s(?!only\s(?:from|if|when|in)\b)|,\s(?:and|so)\s(?=\w)|,\s(?:\w+\s)?(?:less|more|shorter|longer|farther|further|closer|nearer)\s(?:[\w-]+\s){0,2}than\s"
)
# A claim that goes on with another target: "Prague is out of range, as is Vienna", "let alone Moscow".
AS_IS = gate(
    r",?\s(?:as\s(?:is|are|was|were|does|do|would|could|can)|let\salone|(?:and\s)?(?:nor|neither)\s(?:is|are|can|could|would)|not\sto\smention|never\smind)\s(?:the\s)?(?=[A-Z])"
)
# "Karachi is in range, while Rawalpindi is not."
IS_NOT = gate(
    r"\b(?:while|whereas|but|though|and)\s(?:the\s)?(?P<targets>[A-Z][^.,;:]{2,40}?)\s(?:is|are|would|could|can)(?:\snot|n['’]t)(?=[.,;:]|\s[—–]|$)"
)
# "What it could not reach from Belarus is New York": the target stands behind.
CLEFT = gate(r"\b[Ww]hat\s[^.;:]{0,60}$")
CLEFT_IS = late(r"\s(?:is|are|was|were)\s(?:the\s)?(?=[A-Z])")
# A town that a verb takes as a pronoun: "a Fajr-5 fired from Naqoura can reach it".
IT = late(r"\s?(?:it|them|there)\b", re.IGNORECASE)
IT_BEFORE = late(r"^[\"“'\s]*(?:it|which|that|this)\b[^.;]{0,30}$", re.IGNORECASE)
# What makes a text one about missiles at all: "range" and "reach" are words of every day.
ABOUT = gate(
    r"\b(?:missiles?|rockets?|projectiles?|ballistic|ICBMs?|SRBMs?|MRBMs?|IRBMs?|SLBMs?|warheads?|drones?|launchers?|munitions?|artillery|UAVs?)\b",
    re.IGNORECASE,
)
FROM = gate(
    r"(?:\b|(?=,))(?:(?:launched|fired|based|deployed|launch\s(?:site|point|area))(?:\sfrom|\sin|\sat)?:|(?:launched|fired|shot|released|dropped|launches|launch|fire|firing)\s(?:[\w’'-]+\s){0,6}?(?:from|in|inside|off|near|out\sof)|(?:released|dropped)\s(?:[\w’'-]+\s){0,6}?over|(?:fired|launched|aircraft|jets?|planes?|bombers?)\s(?:flying\s)?over|(?:missiles?|rockets?|launchers?|systems?|batter(?:y|ies)|weapons|drones|militias?|militants|proxies|rebels|fighters|groups|allies)\s(?:(?:of|with)\s(?:an?\s)?(?:[\w-]+\s){0,3}?\d[\d,. ]*[\s-]?(?:km|kilomet\w+|miles?)\s(?:(?:of\s)?range\s)?)?(?:based\s|deployed\s|stationed\s|kept\s|hidden\s|stands?\s|stood\s|sits?\s|sat\s|(?:is|are)\snow\s)?(?:in|inside|outside|near)|\brange\sat|(?:gave|given|gives?|handed|supplied|sent|delivered|transferred|sold|provided)\s(?:[\w’'-]+\s){1,6}?to\s(?:[\w’'-]+\s){1,4}in|(?:has|have|keeps?|holds?)\sin|(?:is|are)\snow\sin|(?:deployed|deploying|stationed|based|on\s(?:\w+\s){0,2}duty|placed|positioned|located|stored|hidden|moved|transferred|smuggled|shipped|trucked|installed|kept|sited|set\sup|operating|launchers)\s(?:[\w’'-]+\s){0,6}?(?:from|in|into|at|on|to|near|inside|across|off|around|within|out\sof)|,\s(?:which\sis\s)?(?:now|currently|already)\s(?:based\s|deployed\s|stationed\s)?(?:in|on|at)|from)\s(?:(?:(?:neighbou?ring|nearby)|(?:(?:north|south|east|west)(?:ern)?[\s-]?(?:most)?\s)?neighbou?rs?|(?:north|south|east|west)ern-most|the|a|an|its|their|positions?|areas?|sites?|bases?|launchers?|anywhere|somewhere|any|every|parts?|points?|much|most|all|within|inside|in|near|around|deep|of|as\sfar\saway\sas|territory|locations?|bases?|on|southern|northern|eastern|western|southernmost|northernmost|easternmost|westernmost|coastal|central|island|city|town|port|province|county|district|region|(?:region|exclave|enclave|neighbou?r|ally),|(?:western|eastern|northern|southern)[\s-]?most|(?:island|country|nation|kingdom)[’']s|outside|outskirts|(?-i:[A-Z][a-z]{2,12}(?:an|ese|ish|i)))\s){0,7}$",
    re.IGNORECASE,
)
LANDED = gate(
    r"\b(?:(?:landed|landing|fell|falling|splash\w*|crash\w*|came\sdown)\s(?:[\w’'-]+\s){0,9}|(?:hit|struck|hitting|striking|to|toward|towards|into)\s(?:[\w’'-]+\s){0,5})$",
    re.IGNORECASE,
)
FIRED_AT = gate(
    r"\b(?:fired|launched|shot|sent|flew)\s(?:\w+\s){0,5}?(?:at|towards?|into|on)\s(?:the\s)?(?:(?:city|town|port)\sof\s)?$",
    re.IGNORECASE,
)
CLASS_WORD = gate(
    r"\b(?P<name>short|medium|intermediate|long)[\s-]range\b|\b(?P<icbm>intercontinental|ICBMs?)\b|\b(?P<srbm>SRBMs?)\b|\b(?P<mrbm>MRBMs?)\b|\b(?P<irbm>IRBMs?)\b",
    re.IGNORECASE,
)
CLASS_SUBJECT = late(
    r"^[\s,-]*(?:(?:surface-to-surface|land-attack|solid-(?:fuel(?:led|ed)?|propellant)|liquid-fuel(?:led|ed)?|guided|mobile|road-mobile|quasi-ballistic|tactical|type\sof|class\sof)[\s,]+){0,3}(?:ballistic|missiles?|usually|rockets?|variants?|versions?|models?|weapons?|systems?|types?)\b|^,\s(?:with\s)?(?:up\sto\s)?\d",
    re.IGNORECASE,
)
MISSILE_CLASSES = {
    "short": "short-range",
    "srbm": "short-range",
    "medium": "medium-range",
    "mrbm": "medium-range",
    "intermediate": "intermediate-range",
    "irbm": "intermediate-range",
    "icbm": "intercontinental",
}
DISTANT = late(
    r"^[,\s]*(?:\([^)]{0,40}\)\s?)?(?:away\s)?(?:to\sthe\s)?(?:(?:due\s)?(?:north|south|east|west)\w*(?:[-\s](?:north|south)?(?:east|west)\w*)?\s)?(?:away\s)?(?P<word>from|frm|of|off)\s(?:[\w’'-]+\s){0,4}(?:[\w’'-]+\s(?:capital|city|town|province|port|base),\s)?$",
    re.IGNORECASE,
)
POSSESSIVE_GAP = late(
    r"^['’]s?\s(?:(?!(?:and|or|but)\b)[\w-]+\s){0,4}$|^\s(?:city|capital|port|town|island|territory|province|region)\s(?:of\s)?$|^\s$"
)
# A distance whose other end is left out: "290 miles away", "700 km to the north-west", "a distance of 715 miles".
ELIDED_AFTER = late(
    r"(?:\s?\([^)]{0,40}\))?\s(?:away|off|distant|(?:to\sthe|due|further)\s(?:north|south|east|west)[\w-]*)\b(?!\s(?:from|of|in)\b)"
)
IT_LIES = late(
    r"(?:It|This|The\s(?:city|town|port|island|base))\s(?:is|lies|sits)\s(?:(?:only|just|about|around|some|roughly|nearly|more\sthan|less\sthan|over|almost|well)\s){0,3}"
)
ELIDED_BEFORE = late(r"\ba\sdistance\sof\s(?:\w+\s){0,2}$")
ELIDED_GAP = late(
    r"(?:,?\s(?:which|that)\s(?:is|lies|sits)\s|\s(?:is|lies|sits)\s|,\s(?:a\sdistance\sof\s)?|\sfrom\s[\w\s’'-]{2,30},\sa\sdistance\sof\s)(?:(?:only|just|about|around|some|roughly|nearly|more\sthan|less\sthan|over|at\sleast|approximately|almost|well|a\sdistance\sof)\s){0,3}"
)
