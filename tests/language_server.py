"""An editor as a language server sees it: messages with a length before them, over a pipe."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any


class Editor:
    """An editor that has one folder open."""

    def __init__(self, server: Sequence[str], folder: Path) -> None:
        self.process = subprocess.Popen(server, cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.number = 0
        self.findings: dict[str, list[dict[str, Any]]] = {}
        """Document -> what the server underlines in it, by its last word."""
        self.ask("initialize", processId=None, rootUri=folder.as_uri(), capabilities={
            "textDocument": {"completion": {"completionItem": {"documentationFormat": ["plaintext"]}},
                             "publishDiagnostics": {}},
            "workspace": {"configuration": True},
        })  # fmt: skip
        self.tell("initialized")

    def open(self, path: Path) -> str:
        """Open a file and return its address."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1, "text": path.read_text("utf-8")}
        self.tell("textDocument/didOpen", textDocument=document)
        return path.as_uri()

    def completions(self, address: str, line: int, column: int) -> list[str]:
        """Return what the server offers at a place, counted from 0."""
        found = self.ask(
            "textDocument/completion",
            textDocument={"uri": address},
            position={"line": line, "character": column},
        )
        return [each["label"] for each in (found["items"] if isinstance(found, dict) else found)]

    def underlined(self, address: str) -> list[dict[str, Any]]:
        """Return the findings of a document once the server has said what they are."""
        while address not in self.findings:
            self._hear()
        return self.findings[address]

    def ask(self, method: str, **params: Any) -> Any:
        """Return the server's answer to a request."""
        self.number += 1
        self._send({"id": self.number, "method": method, "params": params})
        while True:
            heard = self._hear()
            if heard.get("id") == self.number and "method" not in heard:
                assert "error" not in heard, heard["error"]
                return heard["result"]

    def tell(self, method: str, **params: Any) -> None:
        """Send what is not answered."""
        self._send({"method": method, "params": params})

    def close(self) -> None:
        """End the server as an editor does."""
        self.ask("shutdown")
        self.tell("exit")
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(30)
        self.process.stdout.close()

    def _send(self, body: dict[str, Any]) -> None:
        data = json.dumps({"jsonrpc": "2.0", **body}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def _hear(self) -> dict[str, Any]:
        """Return the next message; what the server asks is answered, what it underlines is kept."""
        assert self.process.stdout is not None
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        assert length, "the server has ended"
        heard: dict[str, Any] = json.loads(self.process.stdout.read(length))
        method, params = heard.get("method"), heard.get("params", {})
        if method == "textDocument/publishDiagnostics":
            self.findings[params["uri"]] = params["diagnostics"]
        elif "id" in heard and method:
            asked = params.get("items", []) if method == "workspace/configuration" else None
            self._send(
                {"id": heard["id"], "result": None if asked is None else [_settings(each) for each in asked]}
            )
        return heard


def _settings(item: dict[str, Any]) -> Any:
    """Return what an editor's settings say: the server is to look at the schema that the file names."""
    if item.get("section") == "yaml":
        return {"validate": True, "completion": True, "schemaStore": {"enable": False}}
    return {}
