// An evaluator's page: one tap marks the present moment, with an objective and words if there are any.

import { $, alarm, el, filled, forget, icon, kept, lang, put, say, theme, time_of_day, turn_theme } from "./room.js";
import { Wire, request } from "./wire.js";

const TOKEN = "marks.token";
const KINDS = { strength: "check", improve: "triangle-alert", question: "circle-help" };
const page = { lang: lang(), words: {}, gone: "", away: 0, code: "", group: 1, objective: "", typed: "", why: "" };
const w = (key, figures = {}) => filled(page.words[`marks.${key}`] ?? page.words[key] ?? key, figures);
let mine = JSON.parse(kept.get("marks") || "[]");

theme();
document.documentElement.lang = page.lang;
if (/^#[0-9A-Za-z-]{6,8}$/.test(location.hash)) {
  page.code = location.hash.slice(1).toUpperCase();
  history.replaceState(null, "", location.pathname);
}
const wire = new Wire(heard, (there, since) => { page.away = there ? 0 : since; draw(); });
wire.open(() => ({ lang: page.lang, token: kept.get(TOKEN) || undefined, page: "marks" }));

function keep() {
  mine = mine.slice(-60);
  kept.set("marks", JSON.stringify(mine));
}

function heard(message) {
  switch (message.t) {
    case "door": Object.assign(page, { door: message, words: message.words, you: null, waits: false }); break;
    case "wait":
      if (message.token) kept.set(TOKEN, message.token);
      page.waits = true;
      break;
    case "you":
      if (message.token) kept.set(TOKEN, message.token);
      Object.assign(page, { you: message, words: message.words, lang: message.lang, gone: "", waits: false });
      document.documentElement.lang = message.lang;
      forget();
      // What was tapped while out of touch goes now, under its own name: it counts once.
      for (const each of mine) if (!each.sent) wire.send(each.message);
      break;
    case "view": page.view = message.v; break;
    case "ack": {
      const done = mine.find((each) => each.message.id === message.id);
      if (done) {
        done.sent = true;
        keep();
        say(w("recorded", { time: done.at, mark: w(done.message.kind) }));
      }
      break;
    }
    case "refused": case "lost":
      mine = mine.filter((each) => each.message.id !== message.id);
      keep();
      page.why = message.why;
      alarm(message.why);
      break;
    case "gone":
      page.gone = message.why;
      if (message.why === "removed") kept.set(TOKEN, null);
      if (message.why === "version") location.reload();
      break;
  }
  draw();
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

let frame = "";
function draw() {
  const wanted = page.gone ? "gone" : page.you ? "pad" : page.waits ? "wait" : page.door ? "door" : "";
  if (!wanted) return;
  if (frame !== wanted) {
    frame = wanted;
    forget();
    $("page").replaceChildren(...FRAMES[wanted]());
  }
  PARTS[wanted]();
}

const exercise = () => el("strong", { class: "exercise" }, w("exercise"), el("span", { lang: page.lang === "ko" ? "en" : "ko" }, w("exercise.other")));

const FRAMES = {
  door: () => [el("main", { id: "join", class: "door" })],
  wait: () => [el("main", { id: "wait", class: "door" })],
  gone: () => [el("main", { id: "gone", class: "door" })],
  pad: () => [el("header", { class: "whole" }, el("div", { id: "head" }), el("div", { id: "away" })), el("main", { class: "pad" }, el("section", { id: "now", class: "card" }), el("section", { id: "about", class: "card" }), el("section", { id: "mine", class: "card" })), el("footer", { id: "taps" })],
};

const PARTS = {
  door: () => put("join", [page.lang, page.why, page.door.groups], () => [exercise(), el("h1", {}, w("join")), el("p", { class: "sub" }, page.door.title), el("form", { on: { submit: (event) => {
    event.preventDefault();
    wire.send({ t: "join", code: page.code.replace(/[\s-]/g, "").toUpperCase(), as: "evaluator", group: Number(page.group) });
  } } }, el("label", { for: "code" }, w("join.code")), el("input", { id: "code", key: "code", class: "code", value: page.code, autocomplete: "off", spellcheck: "false", maxlength: 8, on: { input: (event) => { page.code = event.target.value; } } }),
  page.door.groups > 1 && [el("label", { for: "group" }, w("join.group")), el("select", { id: "group", key: "group", on: { change: (event) => { page.group = event.target.value; } } }, Array.from({ length: page.door.groups }, (_, number) => el("option", { value: String(number + 1) }, String(number + 1))))],
  el("p", { class: "bad", role: "alert" }, page.why), el("button", { class: "main", key: "go" }, w("join.go")))]),
  wait: () => put("wait", page.lang, () => [exercise(), el("h1", {}, w("wait.head")), el("p", {}, w("wait.text"))]),
  gone: () => put("gone", page.gone, () => [exercise(), el("h1", {}, w(`gone.${page.gone}`)), el("button", { type: "button", class: "main", on: { click: () => { page.gone = ""; page.you = null; wire.open(); } } }, w(page.gone === "newer" ? "gone.here" : "gone.join"))]),
  pad: () => {
    const { view } = page;
    if (!view) return;
    document.title = `${w("head")} · ${view.title}`;
    put("head", [view.title, view.group, page.lang], () => [exercise(), el("h1", {}, w("head"), view.group && el("small", {}, ` · ${w("group", { group: view.group })}`)),
      el("div", { class: "switches" }, el("button", { type: "button", key: "lang", lang: page.lang === "ko" ? "en" : "ko", on: { click: () => { page.lang = page.lang === "ko" ? "en" : "ko"; kept.set("lang", page.lang); wire.send({ t: "lang", lang: page.lang }); } } }, icon("languages"), w("lang")),
        el("button", { type: "button", key: "theme", "aria-label": w("theme"), on: { click: turn_theme } }, icon("sun")))]);
    put("away", [page.away, page.lang], () => page.away ? [el("p", {}, w("waits")), el("button", { type: "button", on: { click: () => wire.now() } }, w("away.again"))] : []);
    put("now", [view.phase, view.moment, view.teams, view.headlines, page.lang], () => [el("h2", {}, w("now")), el("p", {}, el("b", {}, view.phase), ` · ${view.moment.here}`),
      el("ul", {}, view.headlines.map((line) => el("li", {}, line))), el("ul", { class: "tables" }, view.teams.map((each) => el("li", {}, el("b", {}, each.name), el("span", {}, each.word))))]);
    put("about", [view.objectives, page.objective, page.typed === "", page.why, page.lang], () => {
      const words = el("textarea", { id: "words", key: "words", rows: 2, maxlength: 200, on: { input: (event) => { page.typed = event.target.value; } } });
      words.value = page.typed;
      return [el("label", { for: "objective" }, w("about")), el("select", { id: "objective", key: "objective", on: { change: (event) => { page.objective = event.target.value; } } }, el("option", { value: "" }, w("none")),
        view.objectives.map(([id, text]) => el("option", { value: id, selected: id === page.objective }, text))), el("label", { for: "words" }, w("words")), words, page.why && el("p", { class: "bad" }, page.why)];
    });
    const names = Object.fromEntries(view.objectives);
    put("mine", [mine, view.objectives, page.lang], () => [el("h2", {}, w("mine")), mine.length === 0 ? el("p", { class: "quiet" }, w("nothing")) : el("ul", { class: "mine" }, [...mine].reverse().map((each) => el("li", { "data-sent": each.sent }, icon(each.sent ? KINDS[each.message.kind] : "clock"),
      el("div", {}, el("b", {}, `${each.at} ${w(each.message.kind)}`), each.message.words && ` – ${each.message.words}`, names[each.message.objective] && el("p", { class: "quiet" }, names[each.message.objective])))))]);
    put("taps", [page.lang, view.stage], () => Object.entries(KINDS).map(([kind, sign]) => el("button", { type: "button", "data-kind": kind, key: kind, on: { click: () => mark(kind) } }, icon(sign), w(kind))));
  },
};
