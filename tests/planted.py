"""Leaks planted in the real program: each replaces one named function, and the paired games must find it.

The first nine are those that such games really had: a black list of what to hide, a version that counts all,
a head of the chain that can be guessed, one stream of luck, a secret that moves or shows in a public gauge,
a count of acts, a size that tells, and the white cell's view in the room.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import pytest

from game.record import dice
from game.rules import sealing, white_cell
from game.rules.change import changed
from game.rules.joint import drafting, joint, ratify
from game.rules.joint.drafting import facts_of
from game.rules.state import Decision, Delivery
from game.session import Session, opening
from game.sight import branches, ending, gauges, happenings, messages, paper, question, sight
from game.sight.eyes import Eyes
from game.terminal import account
from game.texts import NO_TEXT, Text

Patch = pytest.MonkeyPatch


@dataclass(frozen=True)
class Plant:
    """One leak."""

    name: str
    put: Callable[[Patch], None]
    scenario: str = "eight_minutes"
    """The scenario on which its secret occurs."""


def a_black_list(patch: Patch) -> None:
    """All is shown but what is marked for the white cell."""
    patch.setattr(Eyes, "reads", lambda eyes, audience: eyes.all_seeing or tuple(audience) != ("white_cell",))


def a_global_version(patch: Patch) -> None:
    """Every view carries the number of records, those of others' secrets included."""
    known = Session.view
    patch.setattr(
        Session, "view", lambda game, viewer: replace(known(game, viewer), minutes=len(game.records))
    )


def an_unsalted_head(patch: Patch) -> None:
    """The code that all see is taken over what a record says and nothing else."""
    patch.setattr(opening, "random_salts", lambda number, purpose: "0" * 32)


def one_stream_of_luck(patch: Patch) -> None:
    """A draw is the next number of a stream, so that it depends on everything that came before it."""

    def settle(game: Session) -> None:
        while game._now.state.asks and game.header.dice == "seed":
            ask = game._now.state.asks[0]
            outcome = dice.pick(ask.odds, str(game.header.seed), str(len(game.records)))
            game._make(Decision("chance", (ask.name, outcome), ask.point))

    patch.setattr(Session, "_settle", settle)


def a_secret_act_in_a_public_gauge(patch: Patch) -> None:
    """What a team seals moves a gauge at once."""
    known = sealing.seal

    def seal(state, decision, forced=False):
        moved = {**state.meters, "trust": max(0, state.meters["trust"] - len(decision.options[0]))}
        return known(changed(state, meters=moved), decision, forced)

    patch.setattr(sealing, "seal", seal)


def a_secret_figure_in_a_public_gauge(patch: Patch) -> None:
    """A public gauge is shown a little higher where Seoul is sure of itself."""
    known = gauges._gauge

    def gauge(eyes, meter, marks, before):
        shown = known(eyes, meter, marks, before)
        more = eyes.state.meters["confidence_seoul"] if meter.id == "trust" else 0
        return replace(shown, value=(shown.value or 0) + more)

    patch.setattr(gauges, "_gauge", gauge)


def a_count_of_acts(patch: Patch) -> None:
    """The white cell's words are numbered through, whoever they are for."""

    def say(state, readers, text):
        delivery = Delivery(f"free_{len(state.delivered)}", state.minute, state.turn, readers, text)
        return changed(state, delivered=(*state.delivered, delivery)), ()

    patch.setattr(white_cell, "_say", say)


def a_payload_size(patch: Patch) -> None:
    """Others' messages are blanked out and not left out."""
    known = messages._message

    def every(eyes):
        shown = []
        for delivery in eyes.state.delivered:
            full = known(eyes, delivery)
            blank = replace(
                full, id="", sender=NO_TEXT, headline=NO_TEXT, text=NO_TEXT, unknown=NO_TEXT, to=()
            )
            shown.append(full if eyes.reads(delivery.to) else replace(blank, place="", medium="memo"))
        return tuple(shown)

    patch.setattr(sight, "messages", every)


def the_white_cells_view_in_the_room(patch: Patch) -> None:
    """The projector shows what the facilitator sees."""
    known = sight.view

    def view(state, viewer, *happened):
        if viewer != "room":
            return known(state, viewer, *happened)
        return replace(known(state, "white_cell", *happened), viewer=viewer)

    patch.setattr(sight, "view", view)


def how_many_options_are_sealed(patch: Patch) -> None:
    """A team's line says how much it has sealed, though not what."""
    known = gauges.teams

    def teams(state, stage, waiting):
        return tuple(
            replace(line, letter=line.letter * (1 + len(state.sealed[line.team].decision.options)))
            if line.team in state.sealed
            else line
            for line in known(state, stage, waiting)
        )

    patch.setattr(sight, "teams", teams)


def the_size_of_an_inject_to_come(patch: Patch) -> None:
    """The room knows how many injects the white cell has left out."""
    known = sight.minutes
    patch.setattr(sight, "minutes", lambda state: known(state) + len(state.left_out))


def a_roles_message_at_its_table(patch: Patch) -> None:
    """What one role was told lies open to its whole team."""
    known = Eyes.reads

    def reads(eyes, audience):
        return known(eyes, audience) or (eyes.team and any(to.startswith(eyes.team) for to in audience))

    patch.setattr(Eyes, "reads", reads)


def a_gate_in_a_public_list(patch: Patch) -> None:
    """A text is shown as closed while one of the capitals could not sign it."""
    known = paper._text

    def text(state, option, open_ones):
        shown = known(state, option, open_ones)
        closed = any(not gate.expression(facts_of(state, (option.id,))) for _, gate in option.gates)
        return replace(shown, open=shown.open and not closed)

    patch.setattr(paper, "_text", text)


def a_gate_in_a_refusal(patch: Patch) -> None:
    """A refused answer says more where the other capital could not have signed either."""
    known = joint._refusal

    def refusal(state, seat, options, gates):
        refused = known(state, seat, options, gates)
        if refused is None or state.meters["confidence_seoul"] < 50:
            return refused
        return Text(refused.en + " Neither could they.", refused.ko)

    patch.setattr(joint, "_refusal", refusal)


def the_other_capitals_instruction(patch: Patch) -> None:
    """Everybody sees what was instructed once it is in."""
    patch.setattr(paper, "_instructions", lambda eyes, known, all_of_them: tuple(known.items()))


def a_sealed_answer_turned_over(patch: Patch) -> None:
    """An answer is open to all as soon as it is given."""
    patch.setattr(ratify, "open_answers", lambda state: drafting.talks_of(state).answers)


def silence_that_stops_when_it_is_broken(patch: Patch) -> None:
    """The first no ends the silence, so that all know who said it."""
    known = ratify.verdict

    def verdict(state):
        broken = any(answer.options == ratify.NON_CONCUR for answer in drafting.talks_of(state).answers)
        return ratify.Verdict("refused") if broken else known(state)

    patch.setattr(ratify, "verdict", verdict)


def the_others_aims(patch: Patch) -> None:
    """A capital sees what the other has sealed as its aims."""

    def aims(eyes):
        return tuple(
            ending._aim(eyes.state, name, None) for team in eyes.state.aims.values() for name in team
        )

    patch.setattr(sight, "own_aims", aims)


def reasons_that_are_read_out(patch: Patch) -> None:
    """With what a team chose all are told for the sake of what."""
    known = happenings._revealed

    def revealed(eyes, event):
        told = known(eyes, event)
        sakes = [past.decision.sake for past in eyes.state.past if past.decision.seat == event.team]
        return replace(told, team=told.team + sakes[-1])

    patch.setattr(happenings, "_revealed", revealed)


def offers_that_know_what_others_sealed(patch: Patch) -> None:
    """An option is offered at the end of the list once the other table is done with it."""
    known = question._decide

    def decide(eyes, asked):
        shown = known(eyes, asked)
        others = [sealed for team, sealed in eyes.state.sealed.items() if team != eyes.team]
        turn = any(
            "public" in eyes.state.scenario.options[sealed.decision.options[0]].tags for sealed in others
        )
        return replace(shown, offers=shown.offers[::-1] if turn else shown.offers)

    patch.setattr(question, "_decide", decide)


def a_branch_that_shows_its_reason(patch: Patch) -> None:
    """Why the game went where it went is told to all, secrets and all."""
    known = branches._line

    def line(eyes, tried, branch):
        values = tuple((name, str(number)) for name, number in tried.reads)
        return replace(known(eyes, tried, branch), source=tried.source, values=values)

    patch.setattr(branches, "_line", line)
    patch.setattr(branches, "_is_plain", lambda eyes, found, to: True)


def an_account_of_everybody(patch: Patch) -> None:
    """The account as a seat saw it tells what every table decided and why."""
    known = account._Account._decision

    def decision(told, record):
        told.team = record.body["seat"]
        return known(told, record)

    patch.setattr(account._Account, "_decision", decision)


PLANTS = (
    Plant("a black list", a_black_list),
    Plant("a global version", a_global_version),
    Plant("an unsalted head", an_unsalted_head),
    Plant("one stream of luck", one_stream_of_luck),
    Plant("a secret act in a public gauge", a_secret_act_in_a_public_gauge),
    Plant("a secret figure in a public gauge", a_secret_figure_in_a_public_gauge),
    Plant("a count of acts", a_count_of_acts),
    Plant("a payload size", a_payload_size),
    Plant("the white cell's view in the room", the_white_cells_view_in_the_room),
    Plant("how many options are sealed", how_many_options_are_sealed),
    Plant("how many injects are left out", the_size_of_an_inject_to_come),
    Plant("a role's message at its table", a_roles_message_at_its_table),
    Plant("a gate in a public list", a_gate_in_a_public_list, "talks"),
    Plant("a gate in a refusal", a_gate_in_a_refusal, "talks"),
    Plant("the other capital's instruction", the_other_capitals_instruction),
    Plant("a sealed answer turned over", a_sealed_answer_turned_over, "talks"),
    Plant("silence that stops when it is broken", silence_that_stops_when_it_is_broken, "talks"),
    Plant("the other's aims", the_others_aims),
    Plant("reasons that are read out", reasons_that_are_read_out),
    Plant("offers that know what others sealed", offers_that_know_what_others_sealed),
    Plant("a branch that shows its reason", a_branch_that_shows_its_reason, "small"),
    Plant("an account of everybody", an_account_of_everybody),
)
