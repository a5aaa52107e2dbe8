"""Chromium without a screen or a network, driven over a pipe: pages are opened, pressed, read."""

from __future__ import annotations

import base64
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

FOUND = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)

OPTIONS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--disable-extensions", "--remote-debugging-pipe",
    "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9",
)  # fmt: skip
"""The last two: no name leads anywhere, and nobody answers at any address."""

KEYS = {"ArrowRight": 39, "ArrowLeft": 37, "Home": 36, "End": 35, "PageUp": 33, "PageDown": 34, " ": 32}


class Chromium:
    """One browser with one page."""

    def __init__(self, folder: Path) -> None:
        import fcntl

        assert FOUND is not None
        commands, self._to = os.pipe()
        self._from, answers = os.pipe()
        # Numbers out of the way of 3, from which Chromium reads commands, and 4, into which it answers.
        ends = [fcntl.fcntl(end, fcntl.F_DUPFD_CLOEXEC, 64) for end in (commands, answers)]
        self._process = subprocess.Popen(
            [FOUND, *OPTIONS, f"--user-data-dir={folder}"],
            preexec_fn=lambda: [os.dup2(end, number) for number, end in enumerate(ends, 3)],
            pass_fds=(3, 4), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        for end in (commands, answers, *ends):
            os.close(end)
        try:
            self._begin()
        except BaseException:
            self._end()
            raise

    def _begin(self) -> None:
        self._number, self._rest, self._session = 0, b"", ""
        self.asked: list[str] = []
        """Every address that a page asked for."""
        self.errors: list[str] = []
        """What pages complained of: scripts that failed, and what their own policy refused."""
        target = self.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(f"{domain}.enable")
        self.send("Network.emulateNetworkConditions", offline=True, latency=0,
                  downloadThroughput=0, uploadThroughput=0)  # fmt: skip

    def __enter__(self) -> Chromium:
        return self

    def __exit__(self, *_: object) -> None:
        try:
            self._session = ""
            self.send("Browser.close")
            self._process.wait(20)
        finally:
            self._end()

    def _end(self) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._to)
        os.close(self._from)

    def send(self, method: str, **params: Any) -> Any:
        """Return what Chromium answers; events that come before it are taken in."""
        self._number += 1
        words = {"id": self._number, "method": method, "params": params}
        if self._session:
            words["sessionId"] = self._session
        os.write(self._to, json.dumps(words).encode() + b"\0")
        while True:
            heard = self._hear()
            if heard.get("id") == self._number:
                assert "error" not in heard, heard["error"]
                return heard["result"]

    def open(self, address: str, width: int = 1280, height: int = 720, theme: str = "light") -> None:
        """Open a page and wait until it stands."""
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=False,
        )
        self.send("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": theme}])
        self.send("Page.navigate", url="about:blank")
        self.send("Page.navigate", url=address)
        self.run(
            "new Promise(go => document.readyState === 'complete' ? go() : addEventListener('load', go))"
        )

    def run(self, script: str) -> Any:
        """Return what a script gives."""
        answer = self.send("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer["exceptionDetails"]
        return answer["result"].get("value")

    def press(self, key: str, shift: bool = False) -> None:
        """Press a key and let it go."""
        code = KEYS.get(key, ord(key.upper()[0]))
        words = {"key": key, "windowsVirtualKeyCode": code, "modifiers": 8 if shift else 0}
        if len(key) == 1:
            words["text"] = key
        for kind in ("keyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, **words)

    def text(self, place: str) -> str:
        """Return the text that a reader sees at a place."""
        return str(self.run(f"document.querySelector({json.dumps(place)}).innerText"))

    def picture(self, path: Path, *, whole: bool = False) -> None:
        """Write what is seen to a file, or all that could be scrolled to."""
        made = self.send("Page.captureScreenshot", captureBeyondViewport=whole)
        path.write_bytes(base64.b64decode(made["data"]))

    def _hear(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._from, 1 << 16)
            assert more, "Chromium is gone"
            self._rest += more
        heard, _, self._rest = self._rest.partition(b"\0")
        found: dict[str, Any] = json.loads(heard)
        match found.get("method"):
            case "Network.requestWillBeSent":
                self.asked.append(found["params"]["request"]["url"])
            case "Runtime.exceptionThrown":
                self.errors.append(found["params"]["exceptionDetails"]["text"])
            case "Log.entryAdded":
                self.errors.append(found["params"]["entry"]["text"])
        return found


def try_now(page: Any) -> None:
    """Press *Try now* on a page that is out of touch; one that is back by itself has no button any more."""
    page.evaluate("document.querySelector('#away button')?.click()")
