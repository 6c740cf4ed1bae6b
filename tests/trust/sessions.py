"""A reader without a browser: Streamlit's own messages over a real websocket.

A session opens the page, takes in what a browser would take in, changes one widget and waits
until the script has finished, as the page's own code in a browser does.
"""

from __future__ import annotations

import asyncio
import json
import ssl
import time
import urllib.request
from dataclasses import dataclass, field
from typing import TypeVar

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.util import calc_hash
from websockets.asyncio.client import ClientConnection, connect

ANSWERS_WITHIN_S = 120.0
MAP = "streamlit_folium.st_folium"
T = TypeVar("T")
_FINISHED = ForwardMsg.ScriptFinishedStatus
_STARTED_AGAIN = _FINISHED.Value("FINISHED_EARLY_FOR_RERUN")


class SessionError(RuntimeError):
    """The page broke, closed the connection, or said nothing for too long."""


@dataclass
class Answer:
    """What one run of the script sent.

    Parameters
    ----------
    seconds : float
        From the sending of the change to the end of the script.
    byte_count, message_count : int
        Length of all its messages, and how many.
    texts : list of str
        Body of every piece of Markdown, in order.
    exceptions : list of str
        Of every exception box.
    query : str
        Address that the page asked the browser to show, or "".
    components : list of str
        JSON arguments of every component, that is, the map.
    """

    seconds: float = 0.0
    byte_count: int = 0
    message_count: int = 0
    texts: list[str] = field(default_factory=list)
    exceptions: list[str] = field(default_factory=list)
    query: str = ""
    components: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All pieces of Markdown, one a line."""
        return "\n".join(self.texts)


def trust_nobody_in_particular() -> ssl.SSLContext:
    """Make a context for the test's own certificate on loopback."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def _dragged(range_km: float) -> WidgetState:
    told = {"type": "Feature", "properties": {"action": "range", "range_km": range_km}}
    return WidgetState(json_value=json.dumps({"last_active_drawing": told}))


class Session:
    """One reader's open page.

    Parameters
    ----------
    origin : str
        Address of a replica or of the proxy, without a path.
    base_path : str
        "" or "/name".
    """

    def __init__(self, origin: str, base_path: str = "") -> None:
        self.origin = origin
        self.base_path = base_path
        self.cookie = ""
        self.session_id = ""
        self.page = ""
        self.page_hash = ""
        self.pages: list[str] = []  # what each run was of
        self.query = ""
        self.widgets: dict[str, str] = {}  # label to id
        self.files: dict[str, str] = {}  # label of a download to the id of what makes it
        self.folded: dict[str, str] = {}  # label of a part that opens to its id
        self._fragments: dict[str, str] = {}  # id of a widget to that of the fragment it stands in
        self._states: dict[str, WidgetState] = {}
        self._kept: dict[str, ForwardMsg] = {}
        self._socket: ClientConnection | None = None

    async def open(self, query: str = "", page: str = "") -> Answer:
        """Connect, run a page for an address, and take in its first answer."""
        tls = trust_nobody_in_particular() if self.origin.startswith("https") else None
        if tls and not self.cookie:
            self.cookie = await asyncio.to_thread(self._take_seat, tls)
        self._socket = await connect(
            f"{self.origin.replace('http', 'ws', 1)}{self.base_path}/_stcore/stream",
            subprotocols=["streamlit"],  # type: ignore[list-item]  # a NewType of str
            additional_headers={"Cookie": self.cookie} if self.cookie else {},
            ssl=tls,
            max_size=64 * 2**20,
            open_timeout=ANSWERS_WITHIN_S,
            ping_interval=None,
        )
        self.query = query
        self.page = page
        return await self._rerun()

    def _take_seat(self, tls: ssl.SSLContext) -> str:
        request = urllib.request.Request(f"{self.origin}{self.base_path}/")  # noqa: S310
        with urllib.request.urlopen(request, context=tls, timeout=60) as page:  # noqa: S310
            cookies = page.headers.get_all("Set-Cookie") or []
        return "; ".join(cookie.partition(";")[0] for cookie in cookies)

    async def change_number(self, label: str, value: float) -> Answer:
        """Type a number into the number field whose label starts so."""
        return await self._change(label, WidgetState(double_value=value))

    async def change_text(self, label: str, value: str) -> Answer:
        """Type a text into the text field whose label starts so."""
        return await self._change(label, WidgetState(string_value=value))

    async def name_file(self, label: str, file_id: str) -> Answer:
        """Say that a field of files holds one, which is sent and taken away apart from this."""
        state = WidgetState()
        state.file_uploader_state_value.uploaded_file_info.add(
            file_id=file_id, name="a.geojson", size=1
        )
        return await self._change(label, state)

    async def drag_ring(self, range_km: float) -> Answer:
        """Give the ring of the map another range, as its slider does."""
        return await self._change(MAP, _dragged(range_km))

    async def leave_for(self, page: str, range_km: float) -> Answer:
        """Press a link to another page, just as the ring of the map is let go."""
        here, drag = self.page_hash, _dragged(range_km)
        drag.id = self._find(MAP)
        self.page_hash = calc_hash(page)
        await self._send_rerun("")
        self._states[drag.id], self.page_hash = drag, here
        return await self._rerun(self._fragments[drag.id])

    async def run_again(self, page_hash: str) -> Answer:
        """Run a whole page, as its link does."""
        self.page_hash = page_hash
        return await self._rerun()

    async def press(self, label: str) -> Answer:
        """Press a button."""
        name = self._find(label)
        answer = await self._change(label, WidgetState(trigger_value=True))
        self._states.pop(name, None)
        return answer

    async def unfold(self, label: str) -> Answer:
        """Open a part of the page that is drawn only while it is open."""
        name = self.folded[label]
        state = self._states[name] = WidgetState(id=name, bool_value=True)
        return await self._rerun(self._fragments.get(state.id, ""))

    async def take(self, label: str) -> bytes:
        """Take a file away by the button that is labelled so, made when it is asked for."""
        return await asyncio.to_thread(self.fetch, await self.order(label))

    async def order(self, label: str) -> str:
        """Have a file made by the button that is labelled so; give the path of its address."""
        if label not in self.files:
            await self.unfold("Share")
        message = BackMsg()
        message.backend_operation_request.request_id = label
        message.backend_operation_request.session_id = self.session_id
        message.backend_operation_request.deferred_file.file_id = self.files[label]
        if self._socket is None:
            raise SessionError("the session is not open")
        await self._socket.send(message.SerializeToString())
        async with asyncio.timeout(ANSWERS_WITHIN_S):
            while True:
                answer = ForwardMsg.FromString(await self._socket.recv(decode=False))
                if answer.WhichOneof("type") == "backend_operation_response":
                    break
        made = answer.backend_operation_response
        if made.error_msg:
            raise SessionError(made.error_msg)
        return str(made.deferred_file.url)

    def fetch(self, path: str) -> bytes:
        """Fetch a file that the replica keeps for its readers."""
        tls = trust_nobody_in_particular() if self.origin.startswith("https") else None
        address = f"{self.origin}{self.base_path}{path}"
        request = urllib.request.Request(address, headers={"Cookie": self.cookie})  # noqa: S310
        with urllib.request.urlopen(request, context=tls, timeout=60) as answer:  # noqa: S310
            return bytes(answer.read())

    async def close(self) -> None:
        """Leave, as a reader who closes the tab."""
        if self._socket is not None:
            await self._socket.close()

    def _find(self, label: str) -> str:
        for known, name in self.widgets.items():
            if known.startswith(label):
                return name
        raise SessionError(f"no widget is labelled {label!r}; there are {sorted(self.widgets)}")

    async def _change(self, label: str, state: WidgetState) -> Answer:
        if "Filters, unit" in self.folded and not any(
            known.startswith(label) for known in self.widgets
        ):
            await self.unfold("Filters, unit")
        state.id = self._find(label)
        self._states[state.id] = state
        return await self._rerun(self._fragments.get(state.id, ""))

    async def _rerun(self, fragment: str = "") -> Answer:
        """Run the page, or the fragment in which a widget was touched, as a browser asks for it."""
        await self._send_rerun(fragment)
        socket, answer, started = self._socket, Answer(), time.perf_counter()
        if socket is None:
            raise SessionError("the session is not open")
        try:
            async with asyncio.timeout(ANSWERS_WITHIN_S):
                while not self._take(await socket.recv(decode=False), answer):
                    pass
        except TimeoutError:
            raise SessionError(f"no answer within {ANSWERS_WITHIN_S:.0f} s") from None
        answer.seconds = time.perf_counter() - started
        return answer

    async def ask_and_leave(self, query: str) -> None:
        """Ask for another address, and leave without waiting for the answer."""
        self.query = query
        await self._send_rerun("")
        await self.close()

    async def _send_rerun(self, fragment: str) -> None:
        message = BackMsg()
        run = message.rerun_script
        run.query_string = self.query
        run.fragment_id = fragment
        if self.page_hash:
            run.page_script_hash = self.page_hash
        else:
            run.page_name = self.page
        run.context_info.timezone = "UTC"
        run.context_info.locale = "en"
        run.context_info.url = f"{self.origin}{self.base_path}/"
        run.cached_message_hashes.extend(self._kept)
        run.widget_states.widgets.extend(self._states.values())
        if self._socket is None:
            raise SessionError("the session is not open")
        await self._socket.send(message.SerializeToString())

    def _take(self, content: bytes, answer: Answer) -> bool:
        """Take one message in; True when the script has finished."""
        answer.byte_count += len(content)
        answer.message_count += 1
        message = ForwardMsg.FromString(content)
        kind = message.WhichOneof("type")
        if kind == "ref_hash":
            kept = self._kept[message.ref_hash]
            kept.metadata.CopyFrom(message.metadata)
            message, kind = kept, kept.WhichOneof("type")
        elif message.hash and message.metadata.cacheable:
            self._kept[message.hash] = message
        if kind == "new_session":
            self.session_id = message.new_session.initialize.session_id
            self.page_hash = message.new_session.page_script_hash
            self.pages.append(self.page_hash)
        elif kind == "navigation":
            self.page_hash = message.navigation.page_script_hash
        elif kind == "page_info_changed":
            answer.query = self.query = message.page_info_changed.query_string
        elif kind == "session_event" and message.session_event.HasField(
            "script_compilation_exception"
        ):
            raise SessionError(message.session_event.script_compilation_exception.message)
        elif kind == "delta":
            self._take_element(message, answer)
        return kind == "script_finished" and message.script_finished != _STARTED_AGAIN

    def _take_element(self, message: ForwardMsg, answer: Answer) -> None:
        popover = message.delta.add_block.popover
        if popover.id:
            self.folded[popover.label] = popover.id
            self._fragments[popover.id] = message.delta.fragment_id
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        if kind == "markdown":
            answer.texts.append(element.markdown.body)
        elif kind == "alert":
            answer.texts.append(element.alert.body)
        elif kind == "exception":
            answer.exceptions.append(element.exception.message)
        elif kind == "component_instance":
            component = element.component_instance
            answer.components.append(component.json_args)
            self.widgets[component.component_name] = component.id
            self._fragments[component.id] = message.delta.fragment_id
        elif kind == "download_button":
            self.files[element.download_button.label] = element.download_button.deferred_file_id
        elif kind in {
            "number_input",
            "text_input",
            "text_area",
            "button",
            "selectbox",
            "file_uploader",
        }:
            widget = getattr(element, kind)
            self.widgets[widget.label] = widget.id
            self._fragments[widget.id] = message.delta.fragment_id
