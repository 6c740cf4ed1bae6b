"""The words by which a report says that something is in range, far away, flown or of a class.

Every repetition is bounded, so that matching stays linear in the length of a sentence.
"""

from __future__ import annotations

import re

SUBJECT = re.compile(
    r"\b(?:missiles?|rockets?|projectiles?|ballistic|ICBMs?|SRBMs?|MRBMs?|IRBMs?|SLBMs?|warheads?|drones?|weapons?|artillery|arsenal|range|launchers?|munitions?|(?:out\sof|within|in)\s(?:reach|range))\b",
    re.IGNORECASE,
)
PRONOUN = re.compile(
    r"\b(?:it|its|their|they|there|this|that|these|those|which|each|both|the\s(?:weapon|system|projectile|variant|type|model|version|former|latter))\b",
    re.IGNORECASE,
)
STRIKE = r"(?:hit|hitting|reach|reaching|strike|striking|target|targeting|attack|attacking|threaten|threatening|fly\sto|get\sto|range\sas\sfar\sas|fire\sat|bombard|bombarding|land\sin)"
MODAL = r"(?:can|could|may|might|would|capable\sof|able\sto|ability\sto|capacity\sto|capability\sto|enough\s(?:\w+\s){0,3}to|sufficient\s(?:\w+\s){0,3}to|designed\sto|power\sto|potential\sto|range\s(?:\w+\s){0,3}to|enabl\w+\s(?:\w+\s){1,4}to|allow\w*\s(?:\w+\s){1,4}to|meant\sto|intended\sto|cannot|can['’]t|couldn['’]t|unable\sto|incapable\sof|short\sto|too\sshort\sto)"
CAN_STRIKE = re.compile(
    rf"\b(?P<modal>{MODAL})\s(?P<between>(?:(?!\b(?:but|if|when|because|that|of|within|be|been)\b)[\w’',%-]+\s){{0,5}}?)(?P<verb>{STRIKE})\b(?!\s(?:an?\s)?(?:distance|range|agreement|deal|speed|altitude|height|maximum))",
    re.IGNORECASE,
)
PUT_WITHIN = re.compile(
    r"\b(?:put|puts|putting|place|places|placing|bring|brings|bringing|brought|leave|leaves|leaving|placed)\s(?P<targets>[^.;]{2,120}?)\s(?P<out>(?:well\s|comfortably\s|easily\s|just\s)?(?:with)?in(?:side)?|beyond|out\sof|outside)\s(?:the\s|its\s|their\s|striking\s|firing\s|missile\s|easy\s|potential\s)*(?:distance|range|reach)\b(?P<of>\sof\b)?",
    re.IGNORECASE,
)
IS_WITHIN = re.compile(
    r"\b(?:is|are|was|were|be|being|been|lies?|lying|falls?|sits?|comes?|come|remains?|remain|stays?|now|also|and(?=\s(?:well|within|comfortably|easily|out|beyond|in)\b))\s(?:\w+\s){0,3}?(?P<out>(?:with)?in(?:side)?|beyond|out\sof|outside|out\sof\sthe)\s(?:the\s|its\s|their\s|striking\s|firing\s|missile\s|easy\s|potential\s|maximum\s)*(?P<noun>distance|range|reach)\b(?P<of>\sof\b)?",
    re.IGNORECASE,
)
ANAPHOR = re.compile(
    r"\b(?:it|its|their|they|this|that|these|those|there|such|same|latter|former|the\s(?:\w+\s){0,2}(?:missiles?|rockets?|weapons?|projectiles?|systems?|drones?|arsenal|range|variant|version))\b",
    re.IGNORECASE,
)
CAN_BE = re.compile(
    r"\b(?:can|could|may|might|would|cannot)\s(?:\w+\s){0,2}be\s(?:reached|hit|struck|targeted|attacked)\b",
    re.IGNORECASE,
)
OF_TARGET = re.compile(
    r"\b(?:with)?in\s(?:striking\s|firing\s|missile\s|easy\s)*(?:distance|range|reach)\sof\s",
    re.IGNORECASE,
)
FALL_SHORT = re.compile(
    r"\b(?:falls?|fell|falling|fall|would\sfall)\s(?:\w+\s){0,2}short\sof\s", re.IGNORECASE
)
RANGE_TO = re.compile(
    r"\breaches\s|\b(?:range|reach)\b[^.;]{0,60}?\b(?:covers?|covering|includes?|including|extends?\sto|stretch(?:es|ing)?\sto|all\sthe\sway\sto|as\sfar\sas)\s",
    re.IGNORECASE,
)
NEGATION = re.compile(
    r"\b(?:not|n['’]t|cannot|never|unable|incapable|neither|nor|none|no\s(?:\w+\s){1,3}(?:can|could)|too\sshort|insufficient|lacks?|without)\b|n['’]t\b",
    re.IGNORECASE,
)
STOP_AT = re.compile(
    r"[;:]|\.\s|\s(?:if|when|while|from|with|using|without|because|since|according|which|where|who|after|before|but|although|though|had|has|have|said|says|was|were|is|are|by|as\swell\sas\sflying|amid|despite|under|during|unless|were|at\sa\s(?:distance|range)|or\sjust|some\s\d|about\s\d|at\sless|,\sputting)\s|,\s(?:an?|one|according|officials|analysts|experts|sources|observers)\s|\s[—–-]\s",
    re.IGNORECASE,
)
ELSES = re.compile(
    r"(?:['’]s?)?\s(?:(?:military|naval|air|army|and|allied|coalition)\s){0,3}(?:bases?|troops?|forces?|ships?|warships?|soldiers?|interests|facilities|assets|personnel|embass\w+|allies|officials?)\b"
)
OFFICE = r"\s(?:state\s(?:TV|television|media|news))\b"
SAME_LIST = re.compile(
    r"[\s,]*(?:(?:and|or|nor|neither|both|&|the|its|their|missiles?|rockets?|ballistic|as\swell\sas)\b[\s,]*)*"
)
JOINED = re.compile(r",?\s?(?:or|and|,|and/or)\s(?:the\s|from\s|in\s)*|,\s")
BUT_NOT = re.compile(
    r"\s?,?\s?(?:but|though|and|yet)\s(?:not|neither)\s(?:as\sfar\sas\s)?", re.IGNORECASE
)
FROM = re.compile(
    r"\b(?:(?:launched|fired|shot|launches|launch|fire|firing)\s(?:[\w’'-]+\s){0,6}?(?:from|in|inside|off|near|out\sof)|(?:missiles?|rockets?|launchers?|batter(?:y|ies)|weapons)\s(?:based\s|deployed\s)?(?:in|inside|near)|(?:deployed|deploying|stationed|based|placed|positioned|located|stored|hidden|moved|transferred|installed|kept|sited|set\sup|operating|launchers)\s(?:[\w’'-]+\s){0,6}?(?:from|in|into|at|on|to|near|inside|across|off|around|within|out\sof)|from)\s(?:(?:the|a|an|its|their|positions?|areas?|sites?|bases?|launchers?|anywhere|somewhere|within|inside|in|near|around|parts|deep|of|as\sfar\saway\sas|territory|locations?|bases?|on|southern|northern|eastern|western|island|city|town|port|province)\s){0,7}$",
    re.IGNORECASE,
)
LANDED = re.compile(
    r"\b(?:landed|landing|fell|falling|splash\w*|crash\w*|came\sdown|hit|struck|hitting|striking|to|toward|towards|into)\s(?:[\w’'-]+\s){0,5}$",
    re.IGNORECASE,
)
CLASS_WORD = re.compile(
    r"\b(?P<name>short|medium|intermediate|long)[\s-]range\b|\b(?P<icbm>intercontinental|ICBMs?)\b|\b(?P<srbm>SRBMs?)\b|\b(?P<mrbm>MRBMs?)\b|\b(?P<irbm>IRBMs?)\b",
    re.IGNORECASE,
)
CLASS_SUBJECT = re.compile(
    r"^[\s,-]*(?:(?:surface-to-surface|land-attack|solid-fuel(?:led|ed)?|liquid-fuel(?:led|ed)?|guided|mobile)[\s,]+){0,2}(?:ballistic|missiles?|usually|rockets?|variants?|versions?|models?|weapons?)",
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
DISTANT = re.compile(
    r"^[,\s]*(?:\([^)]{0,40}\)\s?)?(?:away\s)?(?:to\sthe\s)?(?:(?:due\s)?(?:north|south|east|west)\w*(?:[-\s](?:north|south)?(?:east|west)\w*)?\s)?(?:away\s)?(?P<word>from|of|off)\s(?:[\w’'-]+\s){0,4}$",
    re.IGNORECASE,
)
POSSESSIVE_GAP = re.compile(
    r"^['’]s?\s(?:[\w-]+\s){0,4}$|^\s(?:city|capital|port|town|island|territory|province|region)\s(?:of\s)?$|^\s$"
)
