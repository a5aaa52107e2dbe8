"""The hot wash at the prompt: the pages that the board has, each worked out when it is first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Literal

from game.debrief.game import game_played
from game.debrief.story import Story
from game.debrief.wash import Wash, wash
from game.session import Session
from game.terminal import page_wash
from game.terminal.screen import Screen

if TYPE_CHECKING:
    from game.review.aside import Aside

Page = Literal["phases", "knew", "turning"]


class HotWash:
    """The pages of a session that is over."""

    def __init__(self, session: Session, screen: Screen) -> None:
        self._session = session
        self._screen = screen
        self._review: Aside | None = None

    @cached_property
    def _wash(self) -> Wash:
        return wash(Story(game_played(self._session.records, self._session.scenario)))

    def show(self, page: Page) -> None:
        """Show a page; the turning points take some seconds, and it is said that they do."""
        screen, lang = self._screen, self._screen.lang
        names = {team.team: team.name.of(lang) for team in self._session.view("room").teams}
        match page:
            case "phases":
                screen.show(page_wash.phases(self._wash, names, lang))
            case "knew":
                screen.show(page_wash.knew(self._wash, names, lang))
            case "turning":
                review = self._asked()
                if review.told.how == "reckoning":
                    screen.say("board.wash.turning.waiting")
                screen.show(page_wash.turning(review.wait(), names, lang))

    def _asked(self) -> Aside:
        """Return the review of this game, begun when it is first asked for: a process takes its time."""
        if self._review is None:
            from game.review.aside import Aside

            self._review = Aside(self._session.records, self._session.scenario.document, lambda: None)
        return self._review

    def close(self) -> None:
        """End the review; nothing of it stays behind."""
        if self._review is not None:
            self._review.close()
