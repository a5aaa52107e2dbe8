// Exercise control's page: its head with the clock, its tabs, and what has come of what was asked.

import { $, Clock, el, minutes, put, say, tap, time_of_day } from "./room.js";
import { joined, typed } from "./joined.js";
import { TILES, class_acts, class_clocks, tiles } from "./class.js";
import { COURSE, FACTS, course, facts } from "./course.js";
import { DECIDE, decide } from "./decide.js";
import { answer, asked, deed, foreseen, forget_ahead, outdated, reachable, sure, unsure } from "./deeds.js";
import { DEVICES, devices } from "./devices.js";
import { COLUMNS, NOW, now } from "./now.js";
import { RECORD, record } from "./record.js";
import { TIME, timing } from "./timing.js";

const TABS = { now: [NOW, now], decide: [DECIDE, decide], record: [RECORD, record], facts: [FACTS, facts], time: [TIME, timing],
  course: [COURSE, course], devices: [DEVICES, devices] };
const PLAYING = ["decide", "time"]; // tabs that have nothing to say once the game is over
const CLASS = { class: [TILES, tiles] };

// `at` is what this console looks at; `typed` what is written and not sent; `chosen` what is chosen on the tabs.
const EMPTY = () => ({ all: false, at: { group: -1, tab: "now" }, typed: {}, chosen: {} });
export const page = { said: "", bad: false, back: false, ...EMPTY() };
export const clock = new Clock(tick);

function hear(message) {
  switch (message.t) {
    case "clock": clock.take(message); return false;
    case "you":
      forget_ahead();
      if (!page.you) page.said = "";
      if (page.back && page.at.group >= 0) look();
      page.back = false;
      break;
    case "foreseen": foreseen(message); break;
    case "ack": told(message, [message.done || w("done"), message.but].filter(Boolean).join(" "), !!message.but); break;
    case "refused": case "lost": if (!foreseen(message)) told(message, message.why, true);
  }
  return true;
}

function told({ t, id, now }, words, bad) {
  if (!asked.has(id) && page.you) return;
  if (t === "ack") asked.get(id)();
  asked.delete(id);
  answer(words, bad, now);
}

const look = () => wire.send({ t: "look", group: page.at.group, page: page.at.tab });

// Look at a group, or with 0 at the class, and at a tab of it: the host tells what stands there.
export function go(group, tab) {
  if (group !== page.at.group) page.chosen = {};
  page.at = { group, tab };
  page.said = "";
  look();
  draw();
  scrollTo(0, 0);
}

// The name of a group, or of the one that is looked at; empty where there is only one.
export function group_name(group = page.view.group) {
  if (page.view.groups < 2) return "";
  const label = page.view.labels[page.view.numbers.indexOf(group)];
  return w("group", { group }) + (label ? ` · ${label}` : "");
}

function tick() {
  const { view } = page;
  if (!view) return;
  if (view.group === 0) return class_clocks(view);
  const place = $("clock");
  if (!place || !clock.told) return;
  // Out of touch it is not known whether the clock runs: what the host said last stands, with when that was.
  const left = page.away && clock.told.left !== null ? Math.ceil(clock.told.left / 1000) : clock.left;
  const time = left === null ? w("clock.none") : minutes(left);
  const heard = time_of_day(Date.now() - (performance.now() - clock.at));
  const words = page.away ? `${time} · ${w("away.clock", { time: heard })}` : view.stage === "over" ? w("clock.over") : !clock.told.started ? w("clock.before") : clock.told.running ? time : `${time} · ${w("clock.paused")}`;
  if (place.textContent !== words) place.textContent = words;
  place.dataset.says = words === time && left !== null ? "time" : /^\d/.test(words) ? "paused" : "word";
  const line = $("line-left");
  if (line) line.textContent = clock.told.line === null ? "" : minutes(Math.max(0, clock.told.line - Math.floor((performance.now() - clock.at) / 1000)));
  if (page.running !== clock.told.running || page.started !== clock.told.started) {
    page.running = clock.told.running;
    page.started = clock.told.started;
    draw();
  }
}

const section = (id) => el("section", { id, class: "card", hidden: true });
const column = (ids) => el("div", {}, ids.map(section));

const frame = () => [
  el("header", { class: "whole" }, el("div", { id: "head" }, el("div", { id: "who" }), el("b", { id: "clock", class: "clock", role: "timer", "aria-label": w("clock") }, "–"), el("div", { id: "acts" })),
    el("div", { id: "away" }), el("p", { id: "trouble" }), el("div", { id: "strip" }), el("nav", { id: "tabs" }), el("p", { id: "said", role: "status" })),
  el("main", { class: "desk" }, Object.values({ ...CLASS, ...TABS }).flatMap(([ids]) => ids).filter((id) => !COLUMNS.flat().includes(id)).map(section),
    el("div", { class: "columns" }, column(COLUMNS[0]), el("div", { class: "columns" }, COLUMNS.slice(1).map(column)))),
];

const door = () => put("join", [page.lang, page.said], () => [top(), el("h1", {}, w("control")), el("form", { on: { submit: (event) => {
  event.preventDefault();
  wire.send({ t: "join", code: typed($("code").value), as: "control", group: page.door.numbers[0] });
} } }, el("label", { for: "code" }, w("code")), el("input", { id: "code", key: "code", class: "code", autocomplete: "off", spellcheck: "false", maxlength: 16, value: page.typed.code || "", "aria-describedby": "hint", on: { input: (event) => { page.typed.code = event.target.value; } } }),
el("p", { id: "hint", class: "quiet" }, w("code.hint")), el("p", { class: "bad" }, page.said), el("button", { class: "main", key: "go" }, w("open")))]);

function part() {
  const { view } = page;
  if (!view) return;
  const whole = view.group === 0;
  if (page.at.group < 0) page.at = { group: view.group, tab: whole ? "class" : "now" };
  if (view.stage === "over" && PLAYING.includes(page.at.tab)) return go(view.group, "now");
  const tab = whole ? "class" : page.at.tab in TABS ? page.at.tab : "now";
  document.title = `${whole ? w("class") : group_name() || w("control")} · ${view.title}`;
  document.body.dataset.tab = tab;
  document.body.dataset.group = view.group;
  put("who", [whole, page.lang], () => [el("h1", {}, w("control")), el("p", {}, whole ? w("class.only") : w("only"))]);
  $("clock").hidden = whole;
  put("acts", [whole ? view.clocks.map((each) => [each.running, each.started]) : [page.running, page.started], view.stage, view.over, page.all, page.lang, view.group],
    () => whole ? class_acts(view) : view.stage === "over" ? [] : acts());
  put("away", [page.away, page.lang], () => page.away ? [el("p", { id: "away-why" }, w("away.door", { time: time_of_day(page.away) })), tap({ on: { click: () => wire.now() } }, w("away.again"))] : []);
  const failing = whole && view.tiles.find((each) => each.trouble);
  $("trouble").textContent = failing ? `${group_name(failing.number)}: ${failing.trouble}` : view.trouble || "";
  put("strip", [view.title, view.phase, view.moment, view.group, view.groups, view.labels, page.all, page.lang], () => strip(view));
  put("tabs", [tab, view.group, view.waits, view.open, view.stage === "over", page.lang], () => tabs(view, tab));
  $("tabs").setAttribute("aria-label", w("tabs"));
  news(view);
  outdated(view, clock.told);
  for (const [name, [ids]] of Object.entries({ ...CLASS, ...TABS })) if (name !== tab) for (const id of ids) $(id).hidden = true;
  // A tab's view comes a moment after it was opened: until then it stays empty.
  const open = { ...CLASS, ...TABS }[tab];
  if (whole || (view.page || "now") === tab) open[1](view);
  tick();
}

// The last answer stays in sight, below the head and the red bar where those stick to the top.
function said() {
  const place = $("said");
  if (!place) return;
  place.textContent = page.said;
  place.className = page.bad ? "bad" : "";
  for (const id of ["head", "trouble"]) document.body.style.setProperty(`--${id}`, `${$(id).offsetHeight}px`);
}

addEventListener("resize", said);

// What control might not see is said aloud: a table that asks, one that has come to stand still.
let noticed = new Set();
function news(view) {
  const stuck = (view.tiles || [view]).flatMap((each) => (each.teams || each.tables).filter((team) => team.stuck)
    .map((team) => [`${each.number || each.group} ${team.team} ${team.stuck}`, `${group_name(each.number || each.group)} ${team.name}: ${w(`stuck.${team.stuck}`, { minutes: team.idle })}.`]));
  const asks = view.open > 0 ? [[`${view.group} asks ${view.open}`, w("asked.new", { count: view.open })]] : [];
  const fresh = [...stuck, ...asks].filter(([key]) => !noticed.has(key));
  noticed = new Set([...stuck, ...asks].map(([key]) => key));
  if (fresh.length) say(fresh.map(([, words]) => words.trim()).join(" "));
}

function acts() {
  const run = !page.started ? "start" : page.running ? "pause" : "resume";
  const act = (key, what, words, more = {}) => tap({ key, ...more, on: { click: what } }, words);
  return [
    act("run", () => deed(run), page.all ? w(`${run}.all`) : w(run)),
    act("more", () => deed("extend", ["2"]), page.all ? w("extend.all") : w("extend")),
    act("skip", () => sure(w("skip.sure"), (group) => deed("skip", [], "", undefined, group)), w("skip")),
    act("end", () => sure(w("endex.sure"), (group) => deed("endex", [], "", undefined, group), { ends: true }), w("endex"), { class: "end" }),
  ];
}

function strip(view) {
  const groups = [[0, w("class")], ...view.numbers.map((number) => [number, group_name(number)])];
  return [exercise(), el("b", {}, view.title), view.group > 0 && el("span", {}, `${view.phase} · ${view.moment.here}`),
    view.groups > 1 && el("select", { "aria-label": w("look"), key: "group", on: { change: (event) => go(Number(event.target.value), "now") } },
      groups.map(([group, name]) => el("option", { value: String(group), selected: view.group === group }, name))),
    view.groups > 1 && view.group > 0 && el("label", { class: "tick" }, el("input", { type: "checkbox", key: "all", checked: page.all, on: { change: (event) => { page.all = event.target.checked; draw(); } } }), w("all")),
    switches()];
}

function tabs(view, tab) {
  if (view.group === 0) return [];
  const counts = { now: view.open, devices: view.waits };
  return Object.keys(TABS).filter((name) => view.stage !== "over" || !PLAYING.includes(name)).map((name) => tap({ key: `tab-${name}`, "aria-current": name === tab ? "page" : null, on: { click: () => go(view.group, name) } },
    w(`tab.${name}`), counts[name] > 0 && el("b", { class: "count" }, String(counts[name]))));
}

function touched(there) {
  page.back = page.back || there;
  page.stood = there ? 0 : page.stood || performance.now();
  if (there && page.said === w("away")) page.said = "";
  // Whether it was done what was asked for just before cannot be known here.
  if (!there && asked.size > 0) answer(w("away.unanswered"), true);
  if (!there) asked.clear();
}

export const { w, wire, draw, exercise, switches, top } = joined(page, { name: "control", own: "console.", frame, part, door, hear,
  anew: () => Object.assign(page, EMPTY()), touched, drawn: () => { unsure(); said(); reachable(); } });
