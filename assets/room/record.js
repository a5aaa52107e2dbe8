// The record: every decision so far, the way back to one, and the marks and notes of control and evaluators.

import { el, quiet } from "./room.js";
import { draw, page, w } from "./control.js";
import { ahead, button, covered, deed, fill, lines, refused, shown, sure } from "./deeds.js";

export const RECORD = ["made", "back", "noted"];
const FIRST = 20;

export function record(view) {
  const chosen = view.made.find((each) => each.counts && each.record === page.chosen.made);
  const found = chosen && ahead("rewind", ["rewind", String(chosen.record)]);
  if (shown("made")) made(view, chosen);
  if (shown("back", !!chosen)) back(chosen, found);
  if (shown("noted")) noted(view);
}

function made(view, chosen) {
  fill("made", [view.made, chosen && chosen.record], () => [el("h2", {}, w("board.control.record")),
    el("fieldset", {}, el("legend", { class: "quiet" }, w("board.control.rewind.choose")), view.made.slice(0, FIRST).map((each) => row(each, chosen))),
    view.made.length > FIRST && el("details", { key: "earlier" }, el("summary", {}, w("earlier", { count: view.made.length - FIRST })), view.made.slice(FIRST).map((each) => row(each, chosen)))]);
}

// What is told of a decision where all may look: of one that is sealed only that it is.
function told(each) {
  const name = page.view.tables.find((team) => team.team === each.seat);
  return each.secret ? `${name ? `${name.name}: ` : ""}${each.veiled}` : each.text;
}

function row(each, chosen) {
  const where = el("span", { class: "quiet" }, ` ${each.at} · ${w("board.control.at_record", { record: each.record })}`);
  const words = told(each);
  if (each.remark) return el("p", { class: "pick undone" }, words, where);
  if (!each.counts) return el("p", { class: "pick undone" }, el("s", {}, words), where);
  return el("div", { class: "pick" }, el("label", { class: "pick" }, el("input", { type: "radio", name: "made", key: `m-${each.record}`, checked: each === chosen, on: { change: () => { page.chosen.made = each.record; draw(); } } }), el("span", {}, words, where)),
    each.secret && covered(`made-${each.record}`, w("sealed"), el("p", {}, each.text)));
}

function back(chosen, found) {
  fill("back", [chosen.record, found], () => [el("h2", {}, w("board.control.rewind", { record: chosen.record })), quiet(w("board.control.looking")), lines(found, "rewind"),
    button("rewind", w("board.control.rewind.go"), () => sure(w("rewind.sure", { record: chosen.record, what: told(chosen) }), (group) => deed("rewind", [String(chosen.record)], "", () => { page.chosen.made = null; }, group)), { class: "strong", disabled: refused(found) })]);
}

function noted(view) {
  const kind = { strength: "mark.strength", improve: "mark.improve", question: "mark.question", note: "note.own" };
  fill("noted", [view.noted], () => [el("h2", {}, w("board.control.noted")), view.noted.length === 0 && quiet(w("noted.none")), el("ul", { class: "noted" }, view.noted.map((each) => el("li", {},
    el("b", {}, w(kind[each.kind])), el("span", { class: "quiet" }, ` ${each.at} · ${w("board.control.noted.at", { turn: each.turn, record: each.record })}`), each.words && el("p", {}, each.words), each.objective && quiet(each.objective))))]);
}
