"""What a device has of a game, in Chromium: no secret of another stays in its browser or on its screen."""

from __future__ import annotations

import random
from contextlib import suppress
from typing import Any

import pytest
from canaries import TOKEN, Canaries, token_of, whisper
from conftest import Keeps
from planted import a_black_list
from rooms import House
from seat_pages import Screen
from test_room_browser import MOST_QUESTIONS, seal
from test_room_pages import pytestmark

from game.errors import IllegalDecision
from game.session import Session, ask

__all__ = ["pytestmark"]

HELD = """async () => {
  const asked = (request) => new Promise((done) => { request.onsuccess = () => done(request.result); });
  const held = {
    local: { ...localStorage }, session: { ...sessionStorage }, cookie: document.cookie, name: window.name,
    address: location.href, state: history.state, page: document.documentElement.outerHTML,
    typed: [...document.querySelectorAll("input, textarea, select")].map((each) => each.value),
    databases: [], caches: [], workers: (await navigator.serviceWorker.getRegistrations()).length,
  };
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      held.databases.push(await asked(database.transaction(store).objectStore(store).getAll()));
    database.close();
  }
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      held.caches.push([request.url, await (await cache.match(request)).text()]);
  }
  return JSON.stringify(held);
}"""
"""Everything that is in a browser because of a page: what it keeps and what it shows."""

PUT = {
    "local storage": "token => localStorage.setItem('x', token)",
    "session storage": "token => sessionStorage.setItem('x', token)",
    "a cookie": "token => { document.cookie = `x=${token}`; }",
    "the history": "token => history.replaceState(token, '')",
    "a field": "token => { document.querySelector('#ask').value = token; }",
    "an attribute": "token => { document.body.dataset.x = token; }",
    "a cache": "async token => (await caches.open('x')).put('/x', new Response(token))",
    "a database": """token => new Promise((done) => {
      const request = indexedDB.open("x", 1);
      request.onupgradeneeded = () => request.result.createObjectStore("x", { autoIncrement: true });
      request.onsuccess = () => {
        const write = request.result.transaction("x", "readwrite");
        write.objectStore("x").add(token);
        write.oncomplete = () => { request.result.close(); done(); };
      };
    })""",
}
"""Where a browser might keep a secret, and what puts one there."""


def held(screen: Screen) -> str:
    """Return everything that a device's browser has of a game; cookies that no script sees are in it."""
    return f"{screen.page.evaluate(HELD)} {screen.context.cookies()}"


class Room:
    """A game of canaries, and the devices whose browsers are searched; control moves the last of them."""

    def __init__(self, chromium: Any, seed: int) -> None:
        self.canaries = Canaries()
        self.pick = random.Random(seed)  # noqa: S311
        seats = {"seoul": "people", "washington": "people", "alliance": "nobody"}
        self.game = Session.start(self.canaries.scenario, seed=seed, seats=seats, reproducible=True)
        self.house = House((self.game,))
        self.screens = {
            "seoul": Screen(chromium, self.house),
            "washington": Screen(chromium, self.house, "ko", "dark"),
            "moved": Screen(chromium, self.house),
        }
        self.read: dict[str, set[str]] = {name: set() for name in self.screens}
        """Of each device the places of the secrets that it had and may have."""
        for name, screen in self.screens.items():
            screen.sits("seoul" if name == "moved" else name)

    def whisper(self, team: str) -> str:
        """Return words that are of a table alone."""
        place = f"words {len(self.canaries.secrets)} of {team}"
        return self.canaries.whisper(token_of(place), place, team)

    def search(self, when: str) -> list[str]:
        """Return the secrets that a device has and may not have, once each shows the point of the game."""
        found = []
        for name, screen in self.screens.items():
            screen.reads(self.game.point)
            text, viewer = held(screen), self.house.lobby.devices[[*self.screens].index(name)].viewer
            found += [
                f"{when}: {each} on the device {name}"
                for each in self.canaries.found(text, viewer, self.game)
            ]
            self.read[name].update(self.canaries.secrets[token].place for token in TOKEN.findall(text))
        return found

    def play(self) -> list[str]:
        """Return what is found in a whole game: decided on the pages, one of them moved, each loaded anew."""
        found, moved = [], self.screens["moved"].page
        for number in range(MOST_QUESTIONS):
            if self.game.over:
                break
            whisper(self.canaries, self.game, self.pick)
            for team in [each for each in self.game.waiting if each in self.screens]:
                page, words = self.screens[team].page, self.whisper(team)
                if page.locator("#note").count():
                    page.fill("#note", words)
                with suppress(IllegalDecision):
                    ask(self.game, team, self.whisper(team))
                if number == 1 and team == "seoul":
                    moved.fill("#note", self.whisper("seoul"))
                    found += self.search("before the move")
                    self.house.lobby.move("d3", 1, "washington")
                    moved.wait_for_selector("body[data-team=washington]")
                found += self.search(f"question {number}, written")
                seal(page, self.house, team)
                found += self.search(f"question {number}, sealed")
            if number % 4 == 3:
                for screen in self.screens.values():
                    screen.page.reload()
                found += self.search(f"question {number}, loaded anew")
            if not any(each in self.screens for each in self.game.waiting) and not self.game.over:
                self.game.conduct.skip()
        assert self.game.over
        for screen in self.screens.values():
            screen.page.wait_for_selector(".ending h2")
        found += self.search("after ENDEX")
        for screen in self.screens.values():
            screen.page.reload()
            screen.page.wait_for_selector(".ending h2")
        return found + self.search("after ENDEX, loaded anew")

    def leave(self) -> None:
        """Close the browsers and the room."""
        for screen in self.screens.values():
            assert screen.errors == []
            screen.context.close()
        self.house.__exit__()


def test_no_browser_keeps_or_shows_a_secret_of_another_in_a_whole_game(chromium: Any, keeps: Keeps) -> None:
    room = Room(chromium, 7)
    assert room.play() == []
    # Else pages that show nothing would pass.
    for name, places in room.read.items():
        team = "washington" if name == "moved" else name
        assert any(each.startswith("words ") and each.endswith(f" of {team}") for each in places), name
        assert any(each.startswith("injects.") for each in places), name
        assert any(each.startswith("options.") for each in places), name
        assert any(each.startswith("endings.") for each in places), name
    assert any(each.endswith(" of seoul") for each in room.read["moved"]), "nothing there to be left behind"
    room.leave()
    keeps("S3", 1, "games by browsers")


def test_a_secret_is_found_wherever_a_browser_keeps_it(chromium: Any) -> None:
    room = Room(chromium, 7)
    assert room.search("") == []
    screen = room.screens["washington"]
    for place, put in PUT.items():
        token = room.whisper("seoul")
        screen.page.evaluate(put, token)
        assert token in held(screen), place
        assert len(room.search("")) >= 1, place
    screen.context.add_cookies(
        [{"name": "y", "value": (token := room.whisper("seoul")), "url": room.house.url, "httpOnly": True}]
    )
    assert token in held(screen)
    room.leave()


def test_what_the_host_tells_too_much_is_found_in_a_browser(
    chromium: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_black_list(monkeypatch)
    room = Room(chromium, 7)
    assert room.search("") != []
    room.leave()
