"""The answers to a paper in compiled talks: `rules.joint.ratify` once more, on loose values."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.odds.bargain import CONCUR, NON_CONCUR, excluded
from game.odds.tally import Options

if TYPE_CHECKING:
    from game.odds.talks import Talks


def asked(talks: Talks) -> tuple[str, ...]:
    """Return the capitals that are asked for an answer now."""
    option = talks.option
    owing = tuple(team for team in talks.bargain.ratify if team not in talks.answers)
    if option.rule == "both" and option.first in owing:
        return (option.first,)
    if option.rule == "lead" and owing != (option.by,):
        return tuple(team for team in owing if team != option.by)
    return owing


def verdict(talks: Talks, owing: Sequence[str]) -> tuple[str, Options]:
    """Return what the answers come to, and the text if it is changed; nothing while some are owed."""
    option, answers = talks.option, talks.answers
    first = answers.get(option.first) if option.rule == "both" else None
    if first is not None and first.options == NON_CONCUR:
        return "refused", ()
    if owing:
        return "", ()
    refusing = [team for team, answer in answers.items() if answer.options == NON_CONCUR]
    if option.rule == "either":
        return ("refused" if len(refusing) == len(answers) else "dissent" if refusing else "signed"), ()
    if option.rule == "lead":
        return ("held" if option.by in refusing else "dissent" if refusing else "signed"), ()
    if refusing:
        return "refused", ()
    together = frozenset(talks.text[1:]).union(*(answer.options[1:] for answer in answers.values()))
    if len(together) == len(talks.text) - 1:
        return "signed", ()
    if excluded(option, together):
        return "excluded", ()
    return "changed", (option.id, *(held.id for held in option.reservations if held.id in together))


def may_answer(talks: Talks, team: str) -> Sequence[Options]:
    """Return every answer that a capital may give."""
    option, text = talks.option, talks.text
    asks, gated = talks.asks, (team, option.id) in talks.bargain.gated
    found = [CONCUR] if not gated or asks.gate(team, option.id, text) else []
    if option.reservations and option.rule in ("both", "silence") and not talks.changed:
        for held in option.reservations:
            if held.by != team or held.id in text[1:]:
                continue
            together = frozenset((*text[1:], held.id))
            whole = (option.id, *(each.id for each in option.reservations if each.id in together))
            if not excluded(option, together) and (not gated or asks.gate(team, option.id, whole)):
                found.append(("concur", held.id))
    found.append(NON_CONCUR)
    return found
