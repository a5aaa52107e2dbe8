"""The command `doctor`: what was found, in words or as JSON, and a page for a second device to try."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from datetime import datetime

from game.cli.display import has_display
from game.cli.outcome import DONE, notice, tell
from game.cli.words import NAME
from game.doctor import CHECKLIST, Facts, Finding, System, findings, hotspot, read
from game.errors import GameError
from game.session import default_folder
from game.texts import say


def run(lan: bool, port: int, as_json: bool, lang: str) -> int:
    """Say what was found; with `lan` wait for a second device until Ctrl-C."""
    if not 1 <= port <= 65535:
        raise GameError(f"--port {port}: 1024 to 65535 would be right")
    if lan and as_json:
        raise GameError("--lan waits for somebody, --json for nobody: one of them")
    facts = looked(port)
    found = findings(facts)
    if as_json:
        tell(json.dumps(plain(facts, found, lang), ensure_ascii=False, indent=2))
        return DONE
    for line in lines(facts, found, lang):
        tell(line)
    if lan:
        wait(facts, lang)
    return DONE


def looked(port: int) -> Facts:
    """Return this computer's facts."""
    from game.room.network import own_addresses

    shown: tuple[tuple[tuple[int, int], ...], bool] | None = ((), False)
    if has_display():
        from game.board import screens

        shown = screens()
    from game.board import sound

    sizes, mirrored = shown if shown is not None else (None, None)
    return read(System(), own_addresses(), port, True, default_folder(), (sizes, mirrored, sound()))


def lines(facts: Facts, found: Sequence[Finding], lang: str) -> list[str]:
    """Return the account: each finding, what to do about it, and the list for a second device."""
    told = [say("doctor.title", lang), ""]
    for each in found:
        told.append(f"[{say(f'doctor.state.{each.state}', lang)}] {each.what.of(lang)}")
        if each.state != "ok" and each.do.of(lang):
            told.append(f"      {each.do.of(lang)}")
    told += ["", verdict(found, lang), "", say("doctor.list", lang)]
    told += [f"  {number}. {words}" for number, words in enumerate(checklist(facts, lang), 1)]
    return told


def verdict(found: Sequence[Finding], lang: str) -> str:
    """Return in a sentence how it stands."""
    bad = sum(each.state == "bad" for each in found)
    care = sum(each.state in ("care", "unknown") for each in found)
    if bad:
        return say("doctor.ready.bad", lang, number=bad)
    return say("doctor.ready.care", lang, number=care) if care else say("doctor.ready", lang)


def checklist(facts: Facts, lang: str) -> list[str]:
    """Return what to try with a second device, and what to do if it does not go well."""
    commands = {"reach": f"{NAME} doctor --lan", "paper": f"{NAME} print SCENARIO"}
    return [
        say(
            f"doctor.list.{each}",
            lang,
            command=commands.get(each, NAME),
            steps=hotspot(facts.system).of(lang),
        )
        for each in CHECKLIST
    ]


def plain(facts: Facts, found: Sequence[Finding], lang: str) -> dict[str, object]:
    """Return everything as JSON takes it."""
    return {
        "ready": not any(each.state == "bad" for each in found),
        "addresses": list(facts.addresses),
        "port": facts.port,
        "findings": [
            {
                "id": each.id,
                "state": each.state,
                "what": each.what.of(lang),
                "do": each.do.of(lang) if each.state != "ok" else "",
            }
            for each in found
        ],
        "checklist": [
            {"id": id, "words": words} for id, words in zip(CHECKLIST, checklist(facts, lang), strict=True)
        ],
    }


def wait(facts: Facts, lang: str) -> None:
    """Keep the page open until Ctrl-C; say of each visit whether it came over the network."""
    from game.doctor.reached import Trial

    if not facts.addresses:
        raise GameError("this computer is in no network: nothing can be tried")
    others: list[bool] = []

    def reached(other: bool) -> None:
        key = "doctor.reached" if other else "doctor.reached.here"
        tell(say(key, lang, time=f"{datetime.now().astimezone():%H:%M:%S}"))
        others.append(other)

    trial = Trial(facts.port, facts.addresses, reached)
    tell("")
    tell(say("doctor.open", lang))
    for address in facts.addresses:
        tell(f"  http://{address}:{trial.port}/")
    notice("")
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        if not any(others):
            tell(say("doctor.never", lang))
    finally:
        trial.stop()
