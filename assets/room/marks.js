// An evaluator's page: one tap marks the present moment, with an objective and words if there are any.

import { $, alarm, el, forget, icon, kept, put, quiet, say, tap, time_of_day } from "./room.js";
import { ending } from "./ending.js";
import { joined, scanned, typed } from "./joined.js";
import { request } from "./wire.js";

const KINDS = { strength: "check", improve: "triangle-alert", question: "circle-help" };
const page = { code: scanned(), group: 0, asking: false, objective: "", typed: "", why: "" };
let mine = kept.read("marks", []);

function keep() {
  mine = mine.slice(-60);
  kept.set("marks", JSON.stringify(mine));
}

function hear(message) {
  if (message.t !== "door") page.asking = false;
  switch (message.t) {
    case "you":
      // What was tapped out of touch, and be it in another tab, goes now, under its own name: it counts once.
      mine = kept.read("marks", []);
      for (const each of mine) if (!each.sent) wire.send(each.message);
      break;
    case "view": {
      // Said aloud as on a table's page: each time that control went back.
      const { back, returns } = message.v;
      if (back && page.view?.returns < returns) say(back);
      break;
    }
    case "ack": {
      const done = mine.find((each) => each.message.id === message.id);
      if (done) {
        done.sent = true;
        keep();
        say(w("recorded", { time: done.at, mark: w(done.message.kind) }));
        if (message.but) alarm((page.why = message.but));
      }
      break;
    }
    case "refused": case "lost":
      mine = mine.filter((each) => each.message.id !== message.id);
      keep();
      page.why = message.why;
      alarm(message.why);
  }
  return true;
}

function mark(kind) {
  const message = { t: "mark", id: request(), kind, words: page.typed.trim(), objective: page.objective };
  mine.push({ message, at: time_of_day(), sent: false });
  keep();
  page.typed = page.why = "";
  wire.send(message);
  forget();
  draw();
}

const frame = () => [el("header", { class: "whole" }, el("div", { id: "head" }), el("div", { id: "away" })), el("main", { class: "pad" }, el("section", { id: "ending" }), el("section", { id: "now", class: "card" }), el("section", { id: "about", class: "card" }), el("section", { id: "mine", class: "card" }), el("section", { id: "log" })), el("footer", { id: "taps" })];

const door = () => put("join", [page.lang, page.why, page.door, page.asking], () => [top(), el("h1", {}, w("join")), el("p", { class: "sub" }, page.door.title), el("form", { on: { submit: (event) => {
  event.preventDefault();
  const chosen = page.door.groups > 1 ? Number(page.group) : page.door.numbers[0];
  page.why = chosen ? "" : w("join.pick_group");
  if (!chosen) return alarm(page.why), draw();
  page.asking = wire.send({ t: "join", code: typed(page.code), as: "evaluator", group: chosen });
  draw();
} } }, el("label", { for: "code" }, w("join.code")), el("input", { id: "code", key: "code", class: "code", value: page.code, autocomplete: "off", spellcheck: "false", maxlength: 8, on: { input: (event) => { page.code = event.target.value; } } }),
page.door.groups > 1 && [el("label", { for: "group" }, w("join.group")), el("select", { id: "group", key: "group", on: { change: (event) => { page.group = event.target.value; } } }, el("option", { value: "0", selected: !Number(page.group) }, "–"), page.door.numbers.map((number, place) => el("option", { value: String(number), selected: Number(page.group) === number }, group(number, place))))],
el("p", { class: "bad" }, page.why), joins(page.asking))]);

function part() {
  const { view } = page;
  if (!view) return;
  document.title = `${w("head")} · ${view.title}`;
  put("head", [view.title, view.group, page.lang], () => [exercise(), el("h1", {}, w("head"), view.group && el("small", {}, ` · ${view.group}`)),
    switches()]);
  put("away", [page.away, page.lang], () => page.away ? [el("p", {}, w("away")), tap({ on: { click: () => wire.now() } }, w("away.again"))] : []);
  const over = view.stage === "over";
  $("ending").hidden = !over;
  $("now").hidden = over;
  put("ending", [view.ending, view.held, over, page.lang], () => over ? ending(view, w) : []);
  if (!over) put("now", [view.phase, view.back, view.moment, view.teams, view.headlines, page.lang], () => [el("h2", {}, w("now")),
    view.back && el("p", { class: "back", role: "note" }, icon("triangle-alert"), " ", view.back), el("p", {}, el("b", {}, view.phase), ` · ${view.moment.here}`),
    el("ul", {}, view.headlines.map((line) => el("li", {}, line))), el("ul", { class: "tables" }, view.teams.map((each) => el("li", {}, el("b", {}, each.name), el("span", {}, each.word))))]);
  put("about", [view.objectives, page.objective, page.typed === "", page.why, over, page.lang], () => {
    const words = el("textarea", { id: "words", key: "words", rows: 2, maxlength: 200, on: { input: (event) => { page.typed = event.target.value; } } });
    words.value = page.typed;
    return [el("label", { for: "objective" }, w("about")), el("select", { id: "objective", key: "objective", on: { change: (event) => { page.objective = event.target.value; } } }, el("option", { value: "" }, w("none")),
      view.objectives.map(([id, text]) => el("option", { value: id, selected: id === page.objective }, text))), el("label", { for: "words" }, w("words")), words, over && quiet(w("after")), page.why && el("p", { class: "bad" }, page.why)];
  });
  const names = Object.fromEntries(view.objectives);
  put("mine", [mine, view.objectives, page.lang], () => [el("h2", {}, w("mine")), mine.length === 0 ? quiet(w("nothing")) : el("ul", { class: "mine" }, [...mine].reverse().map((each) => el("li", { "data-sent": each.sent }, icon(each.sent ? KINDS[each.message.kind] : "clock"),
    el("div", {}, el("b", {}, `${each.at} ${w(each.message.kind)}`), each.message.words && ` – ${each.message.words}`, names[each.message.objective] && quiet(names[each.message.objective])))))]);
  put("log", [page.log, page.lang], code);
  put("taps", [page.lang, view.stage], () => Object.entries(KINDS).map(([kind, sign]) => tap({ "data-kind": kind, key: kind, on: { click: () => mark(kind) } }, icon(sign), w(kind))));
}

const { w, wire, draw, exercise, switches, top, group, joins, code } = joined(page, { name: "marks", own: "marks.", frame, part, door, hear, anew: () => { mine = []; keep(); Object.assign(page, { objective: "", typed: "", why: "" }); }, touched: (there) => { if (!there) page.asking = false; } });
