// Exercise control's page: the clock, the tables, injects, questions, words, marks, devices, the end.

import { $, Clock, alarm, el, icon, minutes, put, say, time_of_day } from "./room.js";
import { joined, typed } from "./joined.js";
import { request } from "./wire.js";

const page = { said: "", bad: false, words_to: "all", typed: "" };
const asked = new Set();
const clock = new Clock(tick);

function hear(message) {
  switch (message.t) {
    case "clock": clock.take(message); return false;
    case "ack": told(message.id, w("done"), false); break;
    case "refused": case "lost": told(message.id, message.why, true);
  }
  return true;
}

function told(id, words, bad) {
  if (!asked.delete(id) && page.you) return;
  page.said = words;
  page.bad = bad;
  (bad ? alarm : say)(words);
}

function act(message) {
  const id = request();
  asked.add(id);
  if (!wire.send({ ...message, id })) { page.said = w("away", { time: time_of_day(page.away) }); page.bad = true; draw(); }
}

const deed = (what, values = [], text = "", group = page.view.group) => act({ t: "do", group, what, values, text });

// What cannot be undone is asked once more.
function sure(words, then) {
  const dialog = el("dialog", { "aria-label": words }, el("p", {}, words), el("div", { class: "taps" },
    el("button", { type: "button", on: { click: () => { dialog.close(); dialog.remove(); then(); } } }, w("yes")),
    el("button", { type: "button", on: { click: () => { dialog.close(); dialog.remove(); } } }, w("no"))));
  document.body.append(dialog);
  dialog.showModal();
}

function tick() {
  const place = $("clock");
  if (!place || !clock.told) return;
  const left = clock.left;
  const words = page.view && page.view.stage === "over" ? w("clock.over") : left === null ? "–" : minutes(left);
  if (place.textContent !== words) place.textContent = words;
  if (page.running !== clock.told.running || page.started !== clock.told.started) {
    page.running = clock.told.running;
    page.started = clock.told.started;
    draw();
  }
}

const frame = () => [
  el("header", { class: "whole" }, el("div", { id: "head" }, el("div", { id: "who" }), el("b", { id: "clock", class: "clock", "aria-label": w("clock") }, "–"), el("div", { id: "acts" })),
  el("div", { id: "away" }), el("div", { id: "strip" }), el("p", { id: "said", role: "status" })),
  el("main", { class: "desk" }, ...["tables", "shelf", "asked", "say", "marks", "devices", "truth"].map((id) => el("section", { id, class: "card" }))),
];

const door = () => put("join", [page.lang, page.said], () => [exercise(), el("h1", {}, w("control")), el("form", { on: { submit: (event) => {
  event.preventDefault();
  wire.send({ t: "join", code: typed($("code").value), as: "control", group: 1 });
} } }, el("label", { for: "code" }, w("code")), el("input", { id: "code", key: "code", class: "code", autocomplete: "off", spellcheck: "false", maxlength: 16, "aria-describedby": "hint" }),
el("p", { id: "hint", class: "quiet" }, w("code.hint")), el("p", { class: "bad", role: "alert" }, page.said), el("button", { class: "main", key: "go" }, w("open")))]);

function part() {
  const { view } = page;
  if (!view || !view.tables) return;
  const over = view.stage === "over";
  document.title = `${w("control")} · ${view.title}`;
  put("who", [page.lang], () => [el("h1", {}, w("control")), el("p", {}, w("only"))]);
  put("acts", [page.running, page.started, over, page.lang, view.group], () => over ? [] : [
    el("button", { type: "button", key: "run", on: { click: () => deed(!page.started ? "start" : page.running ? "pause" : "resume") } }, w(!page.started ? "start" : page.running ? "pause" : "resume")),
    el("button", { type: "button", key: "more", on: { click: () => deed("extend", ["2"]) } }, w("extend")),
    el("button", { type: "button", key: "skip", on: { click: () => sure(w("skip.sure"), () => deed("skip")) } }, w("skip")),
    el("button", { type: "button", class: "end", key: "end", on: { click: () => sure(w("endex.sure"), () => deed("endex")) } }, w("endex"))]);
  put("away", [page.away, page.lang], () => page.away ? [el("p", {}, w("away", { time: time_of_day(page.away) })), el("button", { type: "button", on: { click: () => wire.now() } }, w("away.again"))] : []);
  put("strip", [view.title, view.phase, view.moment, view.group, view.groups, page.lang], () => [exercise(), el("b", {}, view.title), el("span", {}, `${view.phase} · ${view.moment.here}`),
    view.groups > 1 && el("select", { "aria-label": w("join.group"), key: "group", on: { change: (event) => wire.send({ t: "look", group: Number(event.target.value) }) } },
      Array.from({ length: view.groups }, (_, number) => el("option", { value: String(number + 1), selected: view.group === number + 1 }, w("group", { group: number + 1 })))),
    switches()]);
  $("said").textContent = page.said;
  $("said").className = page.bad ? "bad" : "";
  put("tables", [view.tables, page.lang], () => [el("h2", {}, w("tables")), view.tables.map((each) => el("div", { class: "row", "data-team": each.team },
    el("span", { class: "badge", "aria-hidden": true }, el("span", {}, each.letter)), el("div", { class: "grow" }, el("b", {}, each.name), el("p", { class: "quiet" }, each.word, each.sealed.length > 0 && `: ${each.sealed.join(", ")}`)),
    each.stuck && el("span", { class: "stuck" }, w(`stuck.${each.stuck}`))))]);
  put("shelf", [view.shelf, over, page.lang], () => [el("h2", {}, w("shelf")), (over || view.shelf.length === 0) && el("p", { class: "quiet" }, w("shelf.none")), !over && view.shelf.map((each) => el("div", { class: "row" }, el("span", { class: "grow" }, `${each.msel} ${each.name}`),
    el("button", { type: "button", key: `r-${each.id}`, on: { click: () => deed("release", [each.id]) } }, w("release"))))]);
  put("asked", [view.asked, page.lang], () => [el("h2", {}, w("asked")), view.asked.length === 0 && el("p", { class: "quiet" }, w("asked.none")), [...view.asked].reverse().map((each) => el("div", { class: "row" },
    el("div", { class: "grow" }, el("b", {}, `${each.called} ${each.team}: `), each.words, each.answer && el("p", { class: "quiet" }, each.answer)),
    !each.answer && el("div", { class: "taps" }, ["yes", "no", "unknown", "later"].map((how) => el("button", { type: "button", key: `a-${each.record}-${how}`, on: { click: () => deed("answer", [String(each.record), how]) } }, w(`answer.${how}`))))))]);
  put("say", [view.tables.map((each) => each.name), over, page.lang], () => {
    const words = el("textarea", { id: "words", key: "words", rows: 2, maxlength: 200, on: { input: (event) => { page.typed = event.target.value; } } });
    words.value = page.typed;
    return [el("h2", {}, w("say")), el("form", { on: { submit: (event) => { event.preventDefault(); if (!words.value.trim()) return; deed("say", [page.words_to], words.value.trim()); page.typed = words.value = ""; } } },
      el("label", { class: "unseen", for: "words" }, w("say")), words, el("div", { class: "row" }, el("select", { class: "grow", "aria-label": w("say"), key: "to", on: { change: (event) => { page.words_to = event.target.value; } } },
        [["all", w("say.all")], ["room", w("say.room")], ...view.tables.map((each) => [each.team, each.name])].map(([id, name]) => el("option", { value: id, selected: id === page.words_to }, name))),
      el("button", { key: "send", disabled: over }, icon("send"), w("send"))))];
  });
  put("marks", [page.lang], () => [el("h2", {}, w("marks")), el("div", { class: "row" }, ["strength", "improve", "question"].map((kind) => el("button", { type: "button", key: `k-${kind}`, on: { click: () => act({ t: "mark", kind, words: "", objective: "" }) } }, w(`mark.${kind}`))))]);
  put("devices", [view.devices, page.lang], () => [el("h2", {}, w("devices")), view.devices.length === 0 && el("p", { class: "quiet" }, w("devices.none")), view.devices.map(device)]);
  put("truth", [view.truth, page.lang], () => [el("h2", {}, w("true")), el("ul", {}, view.truth.map(([name, outcome]) => el("li", {}, `${name}: ${outcome}`))), el("p", { class: "quiet" }, w("board"))]);
  tick();
}

function device(each) {
  const send = (what, more = {}) => () => act({ t: "device", do: what, device: each.id, group: each.group, team: each.team, role: "", ...more });
  const teams = page.view.tables;
  const next = teams[(teams.findIndex((team) => team.team === each.team) + 1) % teams.length];
  const place = each.kind === "seat" ? each.name : each.kind === "control" ? w("device.control") : w(each.kind);
  return el("div", { class: "row" }, el("div", { class: "grow" }, el("b", {}, each.label), ` · ${page.view.groups > 1 ? `${w("group", { group: each.group })}, ` : ""}${place}`,
    each.waits ? el("p", { class: "bad" }, w("waits")) : !each.connected && el("p", { class: "quiet" }, w("away.short"))),
    el("div", { class: "taps" }, each.waits && el("button", { type: "button", key: `d-a-${each.id}`, on: { click: send("approve") } }, w("approve")),
      each.kind === "seat" && next && el("button", { type: "button", key: `d-m-${each.id}`, on: { click: send("move", { team: next.team }) } }, w("move", { team: next.name })),
      each.id !== page.you.device && el("button", { type: "button", key: `d-r-${each.id}`, on: { click: send("remove") } }, w("remove"))));
}

const { w, wire, draw, exercise, switches } = joined(page, { name: "control", own: "console.", frame, part, door, hear });
