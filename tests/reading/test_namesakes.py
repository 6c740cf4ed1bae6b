"""Namesakes: which of the places of a name a sentence means, and which names are none.

"in X"; "X, Y"; near the launch region or the other names; both of a name in one sentence; a
capital beside small towns; a person's or an organisation's name; names of before. Each case is a
kind, a sentence, and what its names mean: a country's or division's code, "-" where it is no place,
and "?" where it must not be taken for sure.
"""

import pytest

from geo.reading import read_report

SURE = 0.9
CASES = [
    "division of X | The Northern Region of Ghana was flooded. | Northern Region=GH",
    "division of X | Shells fell in the Eastern Province of Saudi Arabia. | Eastern Province=SA",
    "division of X | Rain fell on the West Coast of New Zealand. | West Coast=NZ",
    "division of X | Gunmen left the Western Province of Zambia. | Western Province=ZM",
    "division of X | The Northern Province of Sri Lanka was shelled. | Northern Province=-",
    "a coast of the US | The missile could reach the West Coast. | West Coast=US",
    "a coast of the US | The storm reached the East Coast on Monday. | East Coast=US",
    "in X | Militants shelled Tripoli in Lebanon on Monday. | Tripoli=LB",
    "in X | Tripoli in Libya was quiet. | Tripoli=LY",
    "in X | A drone fell near Alexandria in Virginia. | Alexandria=US-VA",
    "in X | The base lies outside Cordoba in Argentina. | Cordoba=AR",
    "in X | Police in Birmingham in Alabama found it. | Birmingham=US-AL",
    "in X | The plant at Santiago in the Dominican Republic burned. | Santiago=DO",
    "in X | A rocket hit Hama in central Syria. | Hama=SY",
    "in X | They trained at Valencia in Venezuela. | Valencia=VE",
    "in X | He was born in Vienna in Virginia. | Vienna=US-VA",
    "X, Y | Georgetown, Guyana, hosted the talks. | Georgetown=GY",
    "X, Y | He flew to San Jose, Costa Rica. | San Jose=CR",
    "X, Y | They met in Hyderabad, Pakistan. | Hyderabad=PK",
    "X, Y | They met in Hyderabad, India. | Hyderabad=IN",
    "X, Y | A ship left Newcastle, Australia. | Newcastle=AU",
    "X, Y | The unit moved to Rafah, Egypt. | Rafah=EG",
    "X, Y | The unit moved to Moscow, Idaho. | Moscow=US-ID",
    "X, Y | A plant in St. Petersburg, Florida, closed. | St. Petersburg=US-FL",
    "X, Y | The team from Cambridge, Massachusetts, won. | Cambridge=US-MA",
    "X, Y | They came from Perth, Scotland. | Perth=GB",
    (
        "a country beside its hamlets | Okinawa, Kadena, Naha and "
        "Ishigaki lie some 600 km from China. | China=CN"
    ),
    "a country beside its hamlets | Fish from Okinawa and Naha is sold in China. | China=CN",
    (
        "a country beside its hamlets | A bus from Amarillo in Texas "
        "to Turkey and Quitaque. | Turkey=US-TX"
    ),
    "small and famous | Turkey sent jets over the sea near Rhodes. | Rhodes=GR",
    "small and famous | Rhodes is 18 km from Turkey. | Rhodes=GR",
    "small and famous | The school in Rhodes, Australia, reopened. | Rhodes=AU",
    "small and famous | The rocket landed near the port of Mocha in Yemen. | Mocha=YE",
    "small and famous | Yemen said a ship burned off Mocha. | Mocha=YE",
    "small and famous | She ordered a Mocha and left. | Mocha=-",
    "small and famous | The Falklands' capital, Stanley, is 480 km from Argentina. | Stanley=FK",
    "small and famous | Argentina could strike Stanley from Rio Gallegos. | Stanley=FK",
    "small and famous | Stanley Smith spoke for Argentina. | Stanley=-",
    "small and famous | Armenia said it could hit Ganja with an Iskander. | Ganja=AZ",
    "small and famous | Iran's Bandar Lengeh and Jask face Oman. | Bandar Lengeh=IR; Jask=IR",
    "small and famous | Iceland's Keflavik hosted them. | Keflavik=IS",
    "a person's | Georgia Stevens skates. Today Georgia won. Georgia's father smiled. | Georgia=-",
    "a person's | Chad Molloy ran. Today Chad won, and Chad himself wept. | Chad=-",
    "a person's | Georgia said its army moved near Gori. | Georgia=GE",
    "near launch | Missiles fired from Yemen struck Medina and Taif. | Medina=SA; Taif=SA",
    "near launch | Launchers in Iran could reach Manama, Doha and Al Khor. | Al Khor=QA",
    "near launch | Rockets from Gaza hit Ashdod, Lod and Rehovot. | Lod=IL; Rehovot=IL",
    "near launch | From Belarus the rockets could hit Sumy, Rivne and Brest. | Rivne=UA; Brest=BY",
    "near launch | Syria said Israel struck Homs, Palmyra and Daraa. | Palmyra=SY; Daraa=SY",
    "near launch | Turkey shelled Afrin, Manbij and Kobani from Gaziantep. | Manbij=SY; Kobani=SY",
    "near launch | North Korean artillery faces Paju, Goyang and Seoul. | Paju=KR; Goyang=KR",
    "near launch | Pakistani jets flew over Amritsar, Jalandhar and Pathankot. | Pathankot=IN",
    "near launch | Missiles based in Kaliningrad threaten Gdansk, Elblag and Suwalki. | Suwalki=PL",
    "both | Tripoli in Lebanon is not Tripoli in Libya. | Tripoli=LB",
    "both | Georgia, the country, and the US state of Georgia signed it with Armenia. | Georgia=GE",
    (
        "both | Mexico and New Mexico share a river; Mexico City is far off."
        " | Mexico=MX; New Mexico=US-NM; Mexico City=MX"
    ),
    "both | MEXICO CITY (AP) Mexico warned Washington over Mexico's border. | Mexico=MX",
    "both | PANAMA CITY: Panama sent help, and Panama was thanked. | Panama=PA",
    "both | Niger and Nigeria closed the border at Birni-N'Konni. | Niger=NE; Nigeria=NG",
    "both | Jordan and the Jordan River were in the talks with Israel. | Jordan=JO",
    "both | Lebanon, Pennsylvania, is not Lebanon. | Lebanon=US-PA",
    (
        "both | Guinea, Equatorial Guinea and Papua New Guinea abstained."
        " | Guinea=GN; Equatorial Guinea=GQ; Papua New Guinea=PG"
    ),
    "both | Luxembourg's minister left Luxembourg City for Arlon. | Luxembourg=LU; Arlon=BE",
    "both | Sudan and South Sudan met in Juba and Khartoum. | Sudan=SD; South Sudan=SS",
    "capital | Cairo said that it would answer. | Cairo=EG",
    "capital | The minister returned to Athens on Tuesday. | Athens=GR",
    "capital | Officials in Damascus and Amman declined to comment. | Damascus=SY; Amman=JO",
    "capital | Rome, Madrid and Lisbon agreed. | Rome=IT; Madrid=ES; Lisbon=PT",
    "capital | The envoy flew from Manila to Havana. | Manila=PH; Havana=CU",
    "capital | Delegates from Lima and Santiago met in Bogota. | Lima=PE; Santiago=CL",
    "capital | The talks moved from Vienna to Geneva. | Vienna=AT; Geneva=CH",
    (
        "capital | Warsaw and Prague ordered more launchers from Seoul."
        " | Warsaw=PL; Prague=CZ; Seoul=KR"
    ),
    "capital | A missile flew from Tehran towards Riyadh. | Tehran=IR; Riyadh=SA",
    "capital | Dublin and Paris voted for it in Brussels. | Dublin=IE; Paris=FR; Brussels=BE",
    "person | General Houston Lincoln said the range was wrong. | Houston=-; Lincoln=-",
    "person | Paris Jackson, a singer, was not there. | Paris=-; Jackson=-",
    "person | Analyst Jordan Cohen told reporters in Doha. | Jordan=-; Doha=QA",
    "person | President Washington Morales spoke in Quito. | Washington=-; Quito=EC",
    "person | Chelsea Manning left Fort Meade. | Chelsea=-",
    "person | Foreign Minister Israel Katz visited Haifa. | Israel=-; Haifa=IL",
    "person | Sergei Lavrov met Antonio Tajani in Rome. | Rome=IT",
    "person | Col. Austin Reed, of the Air Force, briefed Congress. | Austin=-; Reed=-",
    "person | The late Senator Lincoln Chafee had asked about Baghdad. | Lincoln=-; Baghdad=IQ",
    "person | Sydney Barnes, a teacher, saw the flash over Tel Aviv. | Sydney=-; Tel Aviv=IL",
    "unknown | A missile fired from Lebanon could hit Salem. | Salem=?",
    "unknown | Israel and Lebanon traded fire; Salem was quiet. | Salem=?",
    "left out | Sino-Indian talks went on in Delhi. | Sino=-; Delhi=IN",
    "left out | Miners in Limpopo want a better deal from SA. | SA=-; Limpopo=ZA",
    "left out | They heard Mass in Boston on Sunday. | Mass=-; Boston=US-MA",
    "left out | They met in Boston, Mass., on Sunday. | Boston=US-MA",
    "both | North Korea moved launchers to Taechon. | Taechon=KP",
    "site | The Three Gorges Dam in China was named. | Three Gorges Dam=CN",
    "site | Shells hit the Kakhovka Dam in Ukraine. | Kakhovka Dam=UA",
    "land | Rockets fell on Eastern Ghouta near Damascus. | Eastern Ghouta=SY; Damascus=SY",
    "land | They went from North Waziristan to Tora Bora. | North Waziristan=PK; Tora Bora=AF",
    "unknown | The rocket landed near Zorubqa in Syria. | Zorubqa=-",
    "unknown | Nur Khan base in Pakistan was hit. | Nur Khan=PK",
    "unknown | Kunsan in South Korea hosts the wing. | Kunsan=KR",
    "unknown | Belbek in Crimea was hit by drones. | Belbek=UA",
    "unknown | Mount Carmel in Israel burned. | Mount Carmel=IL",
    "unknown | Strikes hit Marka and Zarqa in Jordan. | Zarqa=JO; Marka=-",
    "list in X | Strikes hit Aleppo, Hama and Tripoli in northern Lebanon. | Tripoli=LB; Hama=SY",
    "list in X | Camps at Memphis and Nashville in Tennessee closed. | Memphis=US-TN",
    "list in X | Drones flew over Naples and Venice in Florida. | Naples=US-FL; Venice=US-FL",
    (
        "near launch | The Houthis fired from Saada at Abha, Jizan and Najran."
        " | Abha=SA; Jizan=SA; Najran=SA"
    ),
    "near launch | From Crimea the drones flew to Nikopol, Kherson and Mykolaiv. | Nikopol=UA",
    (
        "near launch | Hezbollah rockets from Tyre struck Safed, Acre and Nahariya."
        " | Tyre=LB; Safed=IL; Acre=IL"
    ),
    "near launch | Sidon, Tyre and Baalbek in Lebanon were bombed. | Sidon=LB; Tyre=LB; Baalbek=LB",
    "near launch | Iraqi militias fired from Basra at Kuwait City and Dhahran. | Dhahran=SA",
    (
        "near launch | The missile, fired from Fujian, passed over Taoyuan and Hualien."
        " | Taoyuan=TW; Hualien=TW"
    ),
    (
        "near launch | Russia fired from Engels and Saratov at Odesa and Izmail."
        " | Engels=RU; Odesa=UA; Izmail=UA"
    ),
    (
        "near launch | Iran's batteries at Kerman and Shiraz can hit Sharjah and Sohar."
        " | Sohar=OM; Sharjah=AE"
    ),
    (
        "near launch | Rockets from Sinjar fell near Hasakah, Qamishli and Rumaylan."
        " | Hasakah=SY; Qamishli=SY"
    ),
    "both | Odessa, Texas, and Odesa in Ukraine are twins. | Odessa=US-TX; Odesa=UA",
    "capital | Tbilisi and Baku closed the border. | Baku=AZ",
    "capital | Berlin sent Patriots and London sent Storm Shadows to Kyiv. | Berlin=DE; London=GB",
    (
        "capital | From Havana a missile would reach Miami and Tampa."
        " | Havana=CU; Miami=US-FL; Tampa=US-FL"
    ),
    (
        "capital | Kingston and Port of Spain backed Georgetown against Caracas."
        " | Kingston=JM; Georgetown=GY"
    ),
    "capital | Valletta, Nicosia and Athens. | Nicosia=CY; Athens=GR",
    "person | Dr. Florence Bradford, of London, reviewed it. | Florence=-; Bradford=-; London=GB",
    "person | Said Ali Hassan, a farmer from Marib: it was loud. | Hassan=-; Marib=YE",
    "person | Ambassador Chad Wilson told Reuters in Amman. | Chad=-; Amman=JO",
    "person | Troops of Gen. Victoria Orange left Mosul. | Victoria=-; Orange=-; Mosul=IQ",
    "person | Lawmaker Madison Clay wrote to the Pentagon. | Madison=-; Clay=-",
    "organisation | Manchester United fans were in Doha. | Doha=QA",
    (
        "organisation | The Wall Street Journal, Washington Post and New York Times reported it."
        " | Washington=-; New York=-"
    ),
    "organisation | Iran's Quds Force and the Badr Brigade denied it. | Badr=-",
    "alternate | The Indian Navy sailed from Cochin and Vizag. | Cochin=IN",
    "alternate | Bombay and Calcutta had alerts. | Bombay=IN; Calcutta=IN",
    "alternate | Stalingrad and Leningrad were besieged. | Stalingrad=RU; Leningrad=RU",
    "alternate | Saigon fell and Rangoon watched. | Saigon=VN; Rangoon=MM",
    "alternate | Constantinople and Smyrna burned. | Constantinople=TR; Smyrna=TR",
]


@pytest.mark.parametrize("case", CASES)
def test_a_namesake_is_the_place_that_the_sentence_means(case):
    _, text, meant = case.split(" | ")
    found = {each.text: each for each in reversed(read_report(text).places)}
    for name, code in (pair.split("=") for pair in meant.split("; ")):
        mention = found.get(name)
        place = mention.place if mention else None
        if code == "-":
            assert place is None, name
        elif code == "?":
            assert place is None or mention.candidates[0].score < SURE, name
        else:
            assert place is not None, name
            assert code in {place.country, place.id, place.admin1_code}, name
