"""The cards of links, asked for as chat programs do, behind the proxy and without it."""

import io
import json
import os
import sys
import time
from html.parser import HTMLParser

import pytest
from PIL import Image

from deploy.cards import PLAIN, Kept, Maker, make_text, write_card, write_embedding
from geo.exports.card import PAGES, PICTURE_PX, LinkCard
from geo.links import View
from tests.trust import servers
from tests.trust.samples import TEL_AVIV
from tests.trust.servers import ROOT
from tests.trust.test_deploy import ask
from tests.trust.test_proxy import proxy_before

IMESSAGE = (
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko)"
    " Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0"
)

# What programs send when somebody pastes a link, and what a browser sends.
AGENTS = {
    "Slack": ("Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)", "*/*"),
    "X": ("Twitterbot/1.0", "*/*"),
    "Facebook": (
        "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
        "*/*",
    ),
    "WhatsApp, Signal": ("WhatsApp/2.24.6.77 A", "*/*"),
    "Telegram": ("TelegramBot (like TwitterBot)", "*/*"),
    "LinkedIn": (
        "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
        "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
    ),
    "Discord": ("Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)", "*/*"),
    "iMessage": (
        IMESSAGE,
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    ),
    "Mastodon": ("Mastodon/4.3.1 (http.rb/5.2.0; +https://example.social/) Bot", "text/html"),
    "Teams": ("Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5", "*/*"),
}
BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"


class Metas(HTMLParser):
    """What a preview agent takes out of a page."""

    def __init__(self, content):
        super().__init__()
        self.said = {}
        self.feed(content.decode())

    def handle_starttag(self, tag, attributes):
        named = dict(attributes)
        if tag == "meta" and "content" in named:
            self.said[named.get("property") or named.get("name")] = named["content"]


def start_cards(folder, **environment):
    port = servers.find_free_port()
    variables = {
        "PORT": str(port),
        "LISTEN_ADDRESS": "127.0.0.1",
        "PYTHONPATH": str(ROOT),
        "CARDS_FOLDER": str(folder),
        **environment,
    }
    command = [sys.executable, "deploy/cards.py"]
    return servers.start_command(command, os.environ | variables, port, ROOT)


def test_text_in_a_card_is_text():
    nasty = '"><script>alert(1)</script><meta content="'
    page = write_card(LinkCard(nasty, nasty), f"https://x/?{nasty}", "https://x/y.png")
    assert "<script" not in page
    assert Metas(page.encode()).said["og:title"] == nasty


def test_a_card_has_a_wide_picture_and_a_frame_for_who_embeds_links():
    card = LinkCard("A <question>?", "An answer")
    page = write_card(card, "https://x/?v=1", "https://x/y.png", "https://x/card/oembed.json?v=1")
    said = Metas(page.encode()).said
    assert (said["og:image:width"], said["og:image:height"]) == ("1200", "675")
    assert said["twitter:card"] == "summary_large_image"
    assert 'type="application/json+oembed" href="https://x/card/oembed.json?v=1"' in page
    embedding = json.loads(write_embedding(card, "https://x", "v=1&place=a%3A1"))
    assert 'src="https://x/?v=1&amp;place=a%3A1&amp;embed=true"' in embedding["html"]
    assert "<question>" not in embedding["html"]
    assert (embedding["thumbnail_width"], embedding["thumbnail_height"]) == PICTURE_PX


def test_what_is_kept_stays_within_its_bytes_and_the_oldest_goes(tmp_path):
    kept = Kept(tmp_path, 1000)
    for number in range(5):
        kept.keep(str(number), b"x" * 400)
        os.utime(tmp_path / str(number), (number, number))
    assert {path.name for path in tmp_path.iterdir()} == {"3", "4"}
    assert kept.find("0") is None
    kept.keep("large", b"x" * 2000)
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 2000


@pytest.mark.slow
def test_a_card_that_takes_too_long_is_ended_and_the_plain_title_stands(tmp_path):
    maker = Maker(Kept(tmp_path, 10_000))
    assert maker._make(time.sleep, (3600,), 0.2) is None
    assert maker._make(time.sleep, ("a fault",), 60) is None
    assert list(tmp_path.iterdir()) == [], "what failed is not kept"
    maker._turns = NoTurns()
    assert maker.describe("", View()) == PLAIN
    assert make_text("method", View())


class NoTurns:
    """Two cards are being made all the time."""

    def acquire(self, timeout):
        assert timeout > 0
        return False


@pytest.mark.slow
def test_chat_programs_get_title_answer_and_picture_and_browsers_the_page(
    page, open_folder, tmp_path
):
    cards = start_cards(tmp_path / "cards")
    with servers.running(cards):
        servers.wait_until_healthy(cards)
        limits = {"CARDS": f"127.0.0.1:{cards.port}"}
        with proxy_before([page], open_folder / "with_cards", **limits) as proxy:
            address = f"{proxy.origin}/?{TEL_AVIV}&utm_source=chat"
            for name, (agent, accept) in AGENTS.items():
                headers = {"User-Agent": agent, "Accept": accept, "Range": "bytes=0-32767"}
                status, answered, content = ask(address, **headers)
                said = Metas(content).said
                assert status in {200, 206}, name
                assert said["og:title"] == "Can Zolfaqar (700 km) from Western Iraq reach Tel Aviv?"
                assert said["og:description"].startswith("Yes, from part of it (58 %)"), name
                assert said["og:url"].startswith(f"{proxy.origin}/?v=1&")
                assert "utm_source" not in said["og:url"]
                assert answered["Set-Cookie"] is None, "no seat for who is no reader"
            agent = {"User-Agent": AGENTS["Slack"][0]}
            status, answered, content = ask(said["og:image"], **agent)
            assert (status, answered["Content-Type"]) == (200, "image/png")
            assert len(content) < 300_000, "some programs drop a larger one"
            with Image.open(io.BytesIO(content)) as picture:
                assert picture.size == PICTURE_PX
            assert ask(said["og:image"])[2] == content, "for whoever asks, and the same"
            embedding = json.loads(ask(f"{proxy.origin}/card/oembed.json?{TEL_AVIV}")[2])
            assert (embedding["version"], embedding["type"]) == ("1.0", "rich")
            titles = {
                Metas(ask(f"{proxy.origin}/{path}", **agent)[2]).said["og:title"] for path in PAGES
            }
            assert len(titles) == len(PAGES), "a title of its own for each page"
            status, _, content = ask(address, **{"User-Agent": BROWSER})
            assert status == 200
            assert b"og:title" not in content
            assert b"streamlit" in content.lower()
            assert "from=" not in cards.text + proxy.access_log
        kept = list((tmp_path / "cards").iterdir())
        assert 2 <= len(kept) <= 12, "made once"


@pytest.mark.slow
def test_without_cards_chat_programs_see_the_page(page, open_folder):
    with proxy_before([page], open_folder / "plain_cards") as proxy:
        status, _, content = ask(f"{proxy.origin}/?v=1", **{"User-Agent": "Twitterbot/1.0"})
        assert status == 200
        assert b"streamlit" in content.lower()
        assert ask(f"{proxy.origin}/card/map.png")[0] == 503
