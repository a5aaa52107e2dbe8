"""A page for a second device to try, and word of who reached it: itself, or another device."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from game.errors import GameError
from game.texts import say

PATIENCE = 10
"""Seconds after which a device that says nothing is let go."""


def page() -> bytes:
    """Return the page: the same few words for everybody, in both languages."""
    words = "".join(
        f'<h1 lang="{lang}">{say("doctor.page", lang)}</h1>'
        f'<p lang="{lang}">{say("doctor.page.more", lang)}</p>'
        for lang in ("en", "ko")
    )
    return (
        '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" '
        f'content="width=device-width"><title>Threshold</title><body>{words}</body></html>'
    ).encode()


class Trial:
    """The page's server. `reached` is told, from another thread, whether a device other than this came."""

    def __init__(self, port: int, own: Sequence[str], reached: Callable[[bool], None]) -> None:
        body, here = page(), {"127.0.0.1", *own}

        class Answer(BaseHTTPRequestHandler):
            timeout = PATIENCE

            def do_GET(self) -> None:
                found = self.path == "/"
                self.send_response(200 if found else 404)
                self.send_header("Content-Type", "text/html; charset=utf-8")
                self.send_header("Content-Length", str(len(body) if found else 0))
                self.send_header("Content-Security-Policy", "default-src 'none'")
                self.send_header("Cache-Control", "no-store")
                self.end_headers()
                if found:
                    self.wfile.write(body)
                    reached(self.client_address[0] not in here)

            def version_string(self) -> str:
                return ""

            def log_message(self, *words: Any) -> None:
                """Write nothing: it would be an address."""

        class Quiet(ThreadingHTTPServer):
            def handle_error(self, *words: Any) -> None:
                """Say nothing of a device that went away in the middle."""

        try:
            self._server = Quiet(("0.0.0.0", port), Answer)  # noqa: S104
        except OSError as error:
            raise GameError(
                f"port {port} cannot be opened: {error.strerror}; another --port would be right"
            ) from None
        self.port: int = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, name="doctor", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Close the page."""
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
