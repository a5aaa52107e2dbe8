// The first tab: what is asked, the tables, what comes if time is over, injects, questions, own words, marks; after the end what is next.

import { el, icon, quiet } from "./room.js";
import { draw, page, w } from "./control.js";
import { act, ahead, answer, button, covered, deed, field, fill, lines, refused, shown, spent, sure, written } from "./deeds.js";
import { question } from "./question.js";

// Each card keeps its column whatever the others hold: what a finger is about to press stays under it.
export const COLUMNS = [["happened", "question", "tables", "asked"], ["ahead", "shelf"], ["say", "marks"]];
export const NOW = ["closing", ...COLUMNS.flat()];

export function now(view) {
  const over = view.stage === "over";
  if (shown("closing", over)) closing(view);
  if (shown("happened", !over && view.resolved)) happened(view);
  if (shown("question", !over)) question(view);
  if (shown("tables", !over)) tables(view);
  if (shown("asked", !over || view.asked.length > 0)) questions(view, over);
  if (shown("ahead", !over)) next();
  if (shown("shelf", !over || view.sent.length > 0)) shelf(view, over);
  if (shown("say", !over)) say(view);
  if (shown("marks")) marks(view);
}

export const badge = (each) => el("span", { class: "badge", "aria-hidden": true }, el("span", {}, each.letter));
export const stuck = (each) => each.stuck ? el("span", { class: "stuck" }, w(`stuck.${each.stuck}`, { minutes: each.idle })) : null;

// What the turn before brought, as the room reads it; with the clock standing all wait for control.
function happened(view) {
  const waits = page.started && !page.running;
  fill("happened", [view.happened, waits], () => [el("details", { key: `happened-${view.group}-${view.point}`, open: waits }, el("summary", {}, w("happened")),
    view.happened.map((each) => el("p", { class: each.under ? "under" : null }, each.text, each.why && el("span", { class: "quiet" }, ` · ${each.why}`)))),
  waits && el("p", {}, w("waits.for_you"), " ", button("go-on", w("resume"), () => deed("resume"), { class: "strong" }))]);
}

function tables(view) {
  fill("tables", [view.tables, view.sealed, view.leans, view.point], () => [el("h2", {}, w("tables")), view.tables.map((each) => el("div", { class: "row", "data-team": each.team },
    badge(each), el("div", { class: "grow" }, el("b", {}, each.name),
      quiet(each.word, each.player.startsWith("bot:") && ` · ${w("bot")}`, each.absent && ` · ${w("absent")}`, each.lapses > 0 && ` · ${w("lapses", { count: each.lapses })}`)),
    stuck(each), view.sealed[each.team] && chosen(each, view.sealed[each.team]),
    view.leans[each.team] && covered(`leans-${each.team}`, w("leans", { count: view.leans[each.team].length }), view.leans[each.team].map((names) => el("p", {}, names)))))]);
}

function chosen(each, sealed) {
  return covered(`sealed-${each.team}`, w("sealed"), el("p", {}, el("b", {}, sealed.name)),
    sealed.because.map((head) => el("p", {}, w("because", { what: head }))), sealed.sake && el("p", {}, w("sake", { what: sealed.sake })));
}

function next() {
  const found = ahead("lapse", ["lapse"]);
  fill("ahead", [found, page.view.point], () => [el("h2", {}, w("board.control.advance")), quiet(w("skip.hint")), quiet(w("board.control.looking")),
    // What follows shows what is sealed and what is true: all of it is folded, but for who would be out of time.
    found ? [refused(found) ? lines(found, "lapse") : covered("next", w("follows", { count: found.length }), lines(found, "lapse"))] : lines(found, "lapse"),
    button("advance", w("board.control.advance.go"), () => sure(w("skip.sure"), (group) => deed("skip", [], "", undefined, group)), { disabled: refused(found) })]);
}

function shelf(view, over) {
  const open = [...view.coming, ...view.shelf].find((each) => each.id === page.chosen.inject);
  const sent = !over && open && ahead("inject", ["inject", open.id]);
  const out = !over && open && ahead("leave_out", ["leave_out", open.id]);
  fill("shelf", [view.shelf, view.coming, view.sent, over, page.all, page.chosen.inject, sent, out], () => {
    const row = (each, note) => [el("div", { class: "row" }, el("span", { class: "grow" }, el("b", {}, each.name), " ", el("span", { class: "quiet" }, note)), el("div", { class: "taps" },
      button(`i-${each.id}`, w("what"), () => { page.chosen.inject = each === open ? "" : each.id; draw(); }, { "aria-expanded": each === open }),
      button(`r-${each.id}`, page.all ? w("release.all") : w("release"), () => deed("release", [each.id]), { class: "strong" }))),
    each === open && el("div", { class: "inside" }, el("h3", {}, w("board.control.if_sent")), lines(sent, "sent"), el("h3", {}, w("board.control.if_left_out")), lines(out, "out"),
      button(`l-${each.id}`, w("board.control.leave_out"), () => deed("leave_out", [each.id])))];
    return [!over && [el("h2", {}, w("shelf")), view.shelf.length === 0 && quiet(w("shelf.none"))], !over && view.shelf.some((each) => each.msel) && quiet(w("msel.hint")), !over && view.shelf.map((each) => row(each, each.msel && w("msel", { number: each.msel }))),
      !over && view.coming.length > 0 && [el("h3", {}, w("coming")), view.coming.map((each) => row(each, w("coming.after", { minutes: each.after })))],
      view.sent.length > 0 && el("details", { key: "sent" }, el("summary", {}, w("sent", { count: view.sent.length })), el("ul", {}, view.sent.map((each) => el("li", {}, each.name, el("span", { class: "quiet" }, ` ${each.when} · ${each.to}`)))))];
  });
}

function questions(view, over) {
  fill("asked", [view.asked, over], () => {
    const waits = view.asked.filter((each) => !each.answer);
    const done = view.asked.filter((each) => each.answer).reverse();
    return [el("h2", {}, w("asked")), view.asked.length === 0 && quiet(w("asked.none")), waits.map((each) => asks(each, over)),
      done.length > 0 && el("details", { key: "answered" }, el("summary", {}, w("answered", { count: done.length })), done.map((each) => el("div", { class: "row" }, el("div", {}, el("b", {}, `${each.called} ${each.team}: `), each.words, quiet(each.answer)))))];
  });
}

function asks(each, over) {
  const name = `answer-${each.record}`;
  return el("form", { class: "row", on: { submit: (event) => { event.preventDefault(); const words = written(name); if (words) deed("answer", [String(each.record), "words"], words, spent(name)); } } },
    el("p", { class: "grow" }, el("b", {}, `${each.called} ${each.team}: `), each.words, over && [" · ", el("span", { class: "quiet" }, w("ask.over"))]),
    over ? null : [el("div", { class: "taps" }, ["yes", "no", "unknown", "later"].map((how) => button(`a-${each.record}-${how}`, w(`answer.${how}`), () => deed("answer", [String(each.record), how])))),
    el("div", { class: "line" }, field(name, w("answer.words"), { maxlength: 140 }), el("button", { key: `a-${each.record}` }, icon("send"), w("answer.send")))]);
}

function say(view) {
  const to = page.chosen.to || "all";
  fill("say", [view.tables.map((each) => each.name), view.roles, to, page.all], () => {
    const option = ([id, name]) => el("option", { value: id, selected: id === to }, name);
    return [el("h2", {}, w("say")), el("form", { on: { submit: (event) => {
      event.preventDefault();
      const words = written("words");
      if (words) deed("say", [page.chosen.to || "all"], words, spent("words"));
    } } }, field("words", w("say.words"), { rows: 2, unseen: true }), el("div", { class: "line" }, el("select", { "aria-label": w("say.to"), key: "to", on: { change: (event) => { page.chosen.to = event.target.value; } } },
      [["all", w("say.all")], ["room", w("say.room")], ...view.tables.map((each) => [each.team, each.name])].map(option),
      view.roles.length > 0 && el("optgroup", { label: w("roles") }, view.roles.map(option))),
    el("button", { key: "send" }, icon("send"), page.all ? w("send.all") : w("send"))))];
  });
}

// A mark is one tap; words for the last one, or a note, may follow.
export function marks(view) {
  fill("marks", [view.last], () => {
    const note = (values) => () => {
      const words = written("note");
      if (words) deed("note", values, words, spent("note"));
    };
    return [el("h2", {}, w("marks")), el("div", { class: "taps" }, ["strength", "improve", "question"].map((kind) => button(`k-${kind}`, w(`mark.${kind}`), () => act({ t: "mark", kind, words: "", objective: "" })))),
      field("note", w("note")), el("div", { class: "taps" }, button("n-last", w("board.control.words"), note([String(view.last)]), { disabled: !view.last }), button("n-new", w("note.own"), note([])))];
  });
}

function closing(view) {
  const card = view.closing;
  fill("closing", [card], () => [el("h2", {}, w("closing")), el("p", {}, el("b", {}, card.title)), card.uncounted && el("p", { class: "bad" }, card.uncounted), el("p", {}, card.text), el("h3", {}, w("closing.record")),
    el("p", {}, w("closing.counts", card)), quiet(card.folder ? as_is(card.folder) : w("closing.unkept")), card.commands.length > 0 && [el("h3", {}, w("closing.next")), commands(card.commands)],
    card.class.length > 0 && [el("p", {}, w(card.others_play ? "closing.class" : "class.ended")), commands(card.class)], el("h3", {}, w("end.questions")), quiet(w("closing.talk")), el("ol", {}, card.questions_to_ask.map((line) => el("li", {}, line))),
    covered("closing-then", w("end.then"), [["end.ratings", card.ratings], ["end.aims", card.aims], ["end.true", card.truth]].map(([key, list]) => list.length > 0 && [el("h3", {}, w(key)), el("ul", {}, list.map((line) => el("li", {}, line)))]))]);
}

// Words that are copied by hand, as a path: no sign is changed or added.
const as_is = (words) => new Text(words);

// Commands as they are typed on the host, each with a button that copies it where the browser may, and says so.
export function commands(some) {
  const copy = (line) => ({ currentTarget }) => navigator.clipboard.writeText(line).then(() => {
    for (const each of document.querySelectorAll("[data-key^=copy-]")) each.textContent = w(each === currentTarget ? "copied" : "copy");
    answer(w("copied"), false);
    draw();
  }, () => { answer(w("copy.not"), true); draw(); });
  return some.map((line, place) => el("div", { class: "line" }, el("code", {}, line.split(" ").flatMap((part) => [el("span", {}, as_is(part)), " "])),
    navigator.clipboard && button(`copy-${place}`, w("copy"), copy(line))));
}
