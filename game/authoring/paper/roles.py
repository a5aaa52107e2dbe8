"""Role cards: what one chair wants, knows, will not accept, and how it is judged."""

from __future__ import annotations

from game.authoring.paper.order import Data, Order, Sheet


def roles(order: Order) -> list[Sheet]:
    """Return one file of role cards for each table that has roles; each card is for one chair alone."""
    found = []
    for team in order.teams():
        cards = [
            {
                "code": role.id.rpartition(".")[2].upper(), "title": order.of(role.title),
                "parts": [[order.say(f"role.{part}"), order.of(text)] for part, text in (
                    ("objective", role.objective), ("knows", role.knows),
                    ("red_line", role.red_line), ("success", role.success)) if text],
            }
            for role in order.scenario.roles.values() if role.team == team.id
        ]  # fmt: skip
        if cards:
            data: Data = {"team": order.team(team), "cards": cards}
            reader = order.say("reader.roles", team=team.name)
            found.append(Sheet(f"roles_{team.id}", "roles", order.say("title.roles"), reader, team.id, data))
    return found
