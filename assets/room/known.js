// What the viewer may know: messages in the look of their medium, the paper, the situation, cards, the end.

import { alarm, el, icon, kept, quiet } from "./room.js";
import { branch } from "./ending.js";
import { card_id, looked, watched } from "./news.js";
import { draw, page, w, wire } from "./seat.js";
import { request } from "./wire.js";

const MEDIA = { cable: "lock", report: "file-text", call: "phone", press: "newspaper", broadcast: "tv", social: "message-circle", statement: "megaphone", memo: "pencil-line" };

function message(each, open, level = "h3") {
  const known = page.read.has(each.id);
  const body = [
    el("p", { class: "sender" }, `${w("from")}: ${each.from}`, each.to && el("span", {}, ` · ${w("to")}: ${each.to}`)),
    ...each.text.split("\n").filter(Boolean).filter((part, place) => place > 0 || part !== each.headline).map((part) => el("p", { class: "words" }, part)),
    each.unknown && el("p", { class: "unknown" }, el("b", {}, `${w("unknown")}: `), each.unknown),
  ];
  const bar = el("span", { class: "bar" }, icon(MEDIA[each.medium] || "file-text"), el("span", {}, each.kind), each.private && el("span", { class: "tag" }, each.private),
    !known && el("span", { class: "tag new" }, w("new")), el("time", {}, each.when));
  const headline = watched(el(level, {}, each.headline), each.id);
  return el("details", { class: "message", "data-medium": each.medium, key: `m-${each.id}`, open, on: { toggle: () => looked(headline) } },
    el("summary", {}, bar, headline), ...body);
}

// The messages of the present question, above it: the last one open.
export function newest(view) {
  const fresh = view.messages.filter((each) => each.fresh).reverse();
  return fresh.map((each, place) => message(each, place === 0 && !page.read.has(each.id), "h2"));
}

export function messages(view) {
  const all = [...view.messages].reverse();
  return [el("h2", { id: "messages-head" }, w("all_messages")),
    all.length ? all.map((each) => message(each, false)) : quiet(w("no_messages"))];
}

function gate(each) {
  return each && el("p", { class: each.held ? "held" : "bad" }, icon(each.held ? "check" : "x"), each.words);
}

function signature(each) {
  return el("li", { "data-team": each.team, "data-standing": each.standing }, el("b", {}, each.name), el("span", { class: "standing" }, each.word));
}

// The words of a paper, with what an answer has added to them marked.
function marked(words, added) {
  const parts = [];
  let rest = words;
  for (const { words: part } of added) {
    const at = rest.indexOf(part);
    if (at < 0) continue;
    parts.push(rest.slice(0, at), el("mark", {}, part));
    rest = rest.slice(at + part.length);
  }
  return [...parts, rest];
}

// What was added to the paper since this table answered it: why it is asked again.
export const added = (view) => view.question?.owes && view.question.kind === "ratify"
  ? (view.paper?.added || []).filter((each) => each.team !== view.team) : [];

export function amended(view) {
  const all = added(view);
  return all.length ? [el("div", { class: "card amended", role: "note" }, el("h2", {}, w("added.head")),
    all.map((each) => [el("p", {}, w("added", { team: each.by })), el("blockquote", {}, each.words)]), quiet(w("added.do")))] : [];
}

const attempt = (each) => el("div", { class: "attempt" }, el("p", {}, el("b", {}, `${w("paper.round", { round: each.round })}: ${each.name}`), ` – ${each.result}`),
  el("ul", { class: "signatures" }, each.answers.map(signature)));

// With nothing on the table, what came of the paper before is read at once; earlier ones are folded.
function sheet(found, texts) {
  const last = found.none ? found.history.slice(-1) : [];
  const earlier = found.history.slice(0, found.history.length - last.length);
  return el("article", { class: "paper", "data-how": found.how || "" },
    el("h2", {}, found.head, found.name && el("small", {}, ` · ${found.name}`)),
    found.stamp && el("p", { class: "stamp" }, found.stamp),
    found.words && el("blockquote", {}, el("p", {}, marked(found.words, found.added || [])), el("p", { class: "other", lang: page.lang === "ko" ? "en" : "ko" }, found.other)),
    last.map(attempt),
    found.none && quiet(found.none),
    found.words && el("ul", { class: "signatures" }, found.answers.map(signature)),
    gate(found.gate),
    found.rule && el("p", {}, found.rule),
    quiet([found.round, found.window, found.price].filter(Boolean).join(" ")),
    found.fallback && quiet(found.fallback),
    found.known.map((line) => el("p", {}, line)),
    texts && found.texts && el("details", { key: "texts", open: true }, el("summary", {}, w("paper.texts")), [...found.texts].sort((one, other) => other.open - one.open).map(text)),
    earlier.length > 0 && el("details", { key: "papers" }, el("summary", {}, w("paper.history")), earlier.map(attempt)));
}

function text(each) {
  return el("details", { class: "text", key: `t-${each.id}`, "data-closed": !each.open }, el("summary", {}, el("span", {}, each.name, each.refusal && el("small", { class: "bad" }, each.refusal)), !each.open && icon("lock")),
    each.summary && el("p", {}, each.summary), el("blockquote", {}, el("p", {}, each.words)), quiet(each.price),
    each.best && el("p", {}, el("b", {}, `${w("best")}: `), each.best), gate(each.gate),
    each.reservations.length > 0 && el("div", {}, el("b", {}, w("paper.words")), el("ul", {}, each.reservations.map((word) => el("li", {}, el("b", {}, word.label), ` (${word.by}): ${word.words}`)))),
    each.ancestor && quiet(each.ancestor));
}

export const paper = (view) => [
  view.paper && sheet(view.paper, view.question && view.question.kind !== "ratify"),
  view.turned && view.paper?.stage !== "over" && sheet(view.turned, false),
];

function gauge(each) {
  const parts = [el("span", { class: "name" }, each.name, each.private && el("small", { class: "tag" }, w("private"))), el("b", {}, [each.figure, each.change && `(${each.change})`].filter(Boolean).join(" ")),
    each.word && el("span", { class: "word" }, each.word)];
  if (each.share !== null) {
    const meter = el("progress", { max: 1000, value: each.share, "data-worse": each.worse, "aria-label": each.name });
    parts.push(meter, each.marks.map((mark) => el("span", { class: mark.held ? "held" : "bad" }, icon(mark.held ? "check" : "x"), w("mark.needs", { name: mark.name, figure: mark.figure }))));
  }
  return el("div", { class: "gauge" }, parts);
}

export function situation(view) {
  const { ladder, map } = view;
  return [
    el("h2", { id: "situation-head" }, w("nav.situation")),
    el("div", { class: "card" }, el("h3", {}, w("ladder")), ladder.markers.map((each) =>
      el("div", { class: "marker", "data-marker": each.id }, el("span", {}, each.name), el("b", {}, w("ladder.at", { at: each.at, most: ladder.most }), each.change && ` (${each.change})`), el("span", {}, `${each.rung} · ${each.band}`),
        el("progress", { max: ladder.most, value: each.at, "aria-label": each.name }))),
      ladder.crossed.map((line) => el("p", { class: "bad" }, icon("triangle-alert"), line))),
    el("div", { class: "card" }, el("h3", {}, w("gauges")), view.gauges.map(gauge)),
    (map.harms.length > 0 || map.flows.length > 0) && el("div", { class: "card" }, el("h3", {}, w("map")),
      el("ol", {}, map.harms.map((each) => el("li", { "data-state": each.state }, el("b", {}, each.name), `: ${each.word}`))),
      el("ul", {}, map.flows.map((line) => el("li", {}, line)))),
    el("div", { class: told(view) ? "card again" : "card" }, el("h3", {}, w("happened")), happened(view)),
  ];
}

const happening = (each) => el("div", { class: each.under ? "happening under" : "happening" }, el("p", {}, each.text), each.why && quiet(each.why));

function happened(view, level = "h4", some = view.happened) {
  return [
    some.length ? some.map(happening) : quiet(w("nothing_happened")),
    view.branch.length > 0 && [el(level, {}, w("branch")), branch(view.branch, w)]];
}

// Why a paper came to nothing.
const late_head = (why) => why === "empty" ? w("late.empty") : why === "overtaken" ? w("late.overtaken") : w("late");

export const went_back = (each) => each.kind === "went_back";

// Whether what happened stands before the question: the situation need not tell it again.
const told = (view) => view.stage !== "aims" && !view.happened.every(went_back);

// What the last turn brought, before what is asked next; open where the clock stands for it to be read.
export function resolved(view, reads) {
  const back = view.happened.filter(went_back);
  const notes = back.map((each) => el("p", { class: "card late", role: "note" }, icon("triangle-alert"), " ", each.text));
  if (!told(view)) return notes;
  const late = view.happened.filter((each) => each.late);
  const rest = view.happened.filter((each) => !each.late && !went_back(each));
  return [notes, late.length > 0 && el("div", { class: "card late", role: "note" }, el("h2", {}, icon("clock"), " ", late_head(late[0].late)), late.map(happening)),
    rest.length + view.branch.length > 0 && el("details", { class: "card", key: `happened-${view.point}-${reads}`, open: view.resolved && reads }, el("summary", {}, w("happened")), happened(view, "h3", rest))];
}

// What the exercise is and who plays, until the clock starts and, folded, afterwards.
export function briefing(view) {
  const { summary, seats } = view.briefing;
  return [el("p", {}, summary), view.settings.length > 0 && el("dl", { class: "settings" }, view.settings.map(([name, choice]) => el("div", {}, el("dt", {}, `${name}: `), el("dd", {}, choice)))),
    el("ul", { class: "tables" }, seats.map((each) => el("li", { "data-team": each.team }, el("span", {}, each.name), el("span", { class: "standing" }, each.by))))];
}

function card(each) {
  return el("article", { class: "role" }, watched(el("h4", {}, each.title), card_id(each)), el("dl", {}, each.lines.map(([name, words]) => [el("dt", {}, name), el("dd", {}, words)])));
}

export function more(view, desk) {
  return [
    el("h2", { id: "more-head" }, w("nav.more")),
    page.you.kind === "seat" && (view.stage !== "over" || desk?.asked[0]) && asking(view.stage === "over", desk),
    view.cards.length > 0 && el("div", { class: "card" }, el("h3", {}, w(view.cards.length > 1 ? "cards" : "card")), view.cards.map(card)),
    view.aims.length > 0 && el("div", { class: "card" }, el("h3", {}, w("aims")), view.aims.map((each) => el("p", {}, el("b", {}, each.name), ` – ${each.text}`))),
    el("details", { class: "card", key: "briefing" }, el("summary", {}, w("briefing")), briefing(view)),
    el("details", { class: "card", key: "timeline" }, el("summary", {}, w("timeline")), el("ol", { class: "timeline" }, view.timeline.map((each) => el("li", { "data-mark": each.mark }, el("small", {}, each.kind), " ", each.text)))),
    el("details", { class: "card", key: "glossary", on: { toggle: (event) => event.target.open && terms() } }, el("summary", {}, w("glossary")), glossary()),
  ];
}

// What was not answered goes once more: under its name it is asked once.
export function ask_again() {
  if (page.asking?.id) wire.send({ t: "ask", id: page.asking.id, words: page.asking.words });
}

function asking(over, desk) {
  const busy = page.asking && page.asking.id;
  const words = el("textarea", { id: "ask", key: "ask", rows: 2, maxlength: 140, value: kept.get("ask") || "", on: { input: (event) => kept.set("ask", event.target.value) } });
  return el("div", { class: "card" }, el("h3", {}, w("ask")), !over && [el("p", { class: "quiet", id: "ask-hint" }, w("ask.hint")),
    el("form", { on: { submit: (event) => {
      event.preventDefault();
      if (!words.value.trim()) {
        page.asking = { refused: w("ask.empty") };
        alarm(page.asking.refused);
        draw();
        return document.getElementById("ask").focus();
      }
      page.asking = { id: request(), words: words.value.trim() };
      ask_again();
      draw();
    } } }, el("label", { class: "unseen", for: "ask" }, w("ask")), words,
    page.asking && page.asking.refused && el("p", { class: "bad" }, page.asking.refused),
    el("button", { key: "ask-send", disabled: !!busy }, icon("send"), w("ask.send")))],
    desk && desk.asked.map((each) => el("div", { class: "asked" }, el("p", {}, el("b", {}, `${each.called}: `), each.words), quiet(each.answer || w(over ? "ask.over" : "ask.open")))));
}

const fetched = () => page.terms?.lang === page.lang;

// The glossary is fetched when somebody opens it, once a language.
async function terms() {
  if (fetched()) return;
  const answer = await fetch(`/terms/${page.lang}.json`);
  page.terms = { lang: page.lang, all: await answer.json() };
  draw();
}

function glossary() {
  if (!fetched()) return quiet("…");
  const list = el("dl", { class: "terms" }, page.terms.all.map(([name, other, meaning]) => el("div", {}, el("dt", {}, name, el("small", {}, ` ${other}`)), el("dd", {}, meaning))));
  const find = el("input", { id: "find", key: "find", type: "search", on: { input: (event) => {
    const sought = event.target.value.trim().toLowerCase();
    page.terms.all.forEach((term, place) => { list.children[place].hidden = !term.join(" ").toLowerCase().includes(sought); });
  } } });
  return [el("label", { for: "find" }, w("glossary.find")), find, list];
}
