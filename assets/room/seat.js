// The page of a seat: joins, shows what its viewer may know, and seals what its table decides.

import { $, Clock, alarm, el, forget, icon, kept, minutes, put, quiet, say, tap, time_of_day } from "./room.js";
import { joined, scanned, typed } from "./joined.js";
import { Draft } from "./draft.js";
import { buttons, mine, question } from "./asked.js";
import { ending } from "./ending.js";
import { arrived, is_folded, listed, new_cards, strip, untold } from "./news.js";
import { added, amended, ask_again, briefing, messages, more, newest, paper, resolved, situation, went_back } from "./known.js";

export const page = {
  desk: null, tab: "decide", passed: null, refused: "", full: false, sending: false, read: new Set(kept.read("read", [])),
  joining: { code: scanned(), as: "seat", group: 0, team: "", role: "" },
};
export const draft = new Draft();
const clock = new Clock(tick);

function hear(message) {
  // Whoever asks to be let in is not answered by what stands on the door.
  if (message.t !== "door") page.joining.asking = false;
  switch (message.t) {
    case "you":
      draft.read();
      // Moved, and be it while this page was closed: what one table wrote is not the next one's.
      if (kept.get("table") !== `${message.group} ${message.team}`) anew();
      kept.set("table", `${message.group} ${message.team}`);
      page.back = true;
      page.joining.why = "";
      ask_again();
      break;
    case "view":
      taken(message.v);
      break;
    case "desk":
      page.desk = message.d;
      break;
    case "clock":
      clock.take(message);
      return held(message);
    case "ack":
    case "refused":
    case "lost":
      answered(message);
  }
  return true;
}

// An empty desk: nothing written, read or asked.
function anew() {
  draft.clear();
  Object.assign(page, { read: new Set(), passed: null, refused: "", full: false, sending: false, asking: null, reads: "" });
  for (const each of ["read", "ask"]) kept.set(each, null);
}

// Why nothing may be sealed yet; returns whether the clock has changed that.
function held({ started, reading }) {
  const before = page.held;
  page.held = !started ? "before" : reading ? "reading" : "";
  return page.held !== before;
}

// A new view: a question that has passed leaves the words behind, new messages are said aloud.
function taken(view) {
  const before = page.view;
  const asks = view.question;
  if (asks) {
    if (draft.point !== asks.point || draft.all.returns !== view.returns) page.sending = false;
    // What was not answered is sent once more: under its name it counts once.
    const left = draft.point !== asks.point ? draft.open() : null;
    const old = draft.begin(asks.point, view.returns);
    if (left) wire.send(left);
    else if (old && (old.note || mine(page.desk))) page.passed = old;
    const open = draft.open();
    if (open && page.back) page.sending = wire.send(open);
    if (open && asks.own && asks.owes === false && !draft.all.unseal) draft.set("recorded", draft.all.recorded || "·");
  }
  page.back = false;
  if (before) {
    const known = new Set(before.messages.map((each) => each.id));
    const came = view.messages.filter((each) => !known.has(each.id));
    if (came.length) say(came.map((each) => w("new.one", { headline: each.headline })).join(" "));
    arrived(came);
    // Whoever writes to control is not torn away: the tab waits.
    const writing = document.activeElement?.id === "ask" && kept.get("ask");
    const back = before.returns < view.returns && view.happened.find(went_back);
    if (back) {
      if (!writing) upward();
      say(back.text);
    }
    if (asks && (!before.question || before.question.point !== asks.point)) {
      say([back?.text, added(view).length ? w("added.head") : "", `${asks.head}.`, asks.ask].filter(Boolean).join(" "));
      page.refused = "";
      page.full = false;
      if (!writing) upward();
    }
    if (view.ending && !before.ending) {
      upward();
      say(`${view.ending.head} ${view.ending.title}`);
    }
  }
}

function upward() {
  page.tab = "decide";
  requestAnimationFrame(() => scrollTo(0, 0));
}

function answered(message) {
  if (message.t === "lost") page.lost = message.why;
  if (!page.you) {
    if (message.t !== "ack") {
      page.joining.why = message.why;
      alarm(message.why);
    }
    return;
  }
  const at = time_of_day();
  const whose = draft.answered(message.id, message.t === "ack", at);
  if (whose === "before") {
    if (message.t !== "ack") page.passed = draft.before;
    draft.before = null;
  } else if (whose) {
    page.sending = false;
    page.refused = "";
    if (message.t === "ack") {
      requestAnimationFrame(() => scrollTo(0, 0));
      if (message.but) alarm((page.refused = message.but));
      say(whose === "sealed" ? `${w("sealed")}. ${w("sealed.at", { time: at })}` : w("unsealed"));
    } else fail(message);
  } else if (page.asking?.id === message.id) {
    const why = message.t === "ack" ? message.but : message.why;
    if (message.t === "ack") {
      kept.set("ask", null);
      say(w("ask.sent"));
    }
    page.asking = why ? { refused: why } : null;
    if (why) alarm(why);
    forget();
  } else if (message.t !== "ack") {
    page.refused = message.why;
    alarm(message.why);
  }
}

function fail(message) {
  page.refused = message.t === "lost" ? message.why : w("refused", { why: message.why });
  if (message.late) page.passed = { ...draft.all };
  alarm(page.refused);
}

// The clock's second, and its signs two minutes and half a minute before the end.
const SIGNS = { 120: "clock.two", 30: "clock.half" };
let signed = 0;
function tick() {
  const place = $("clock");
  if (!place || !clock.told) return;
  const left = clock.left;
  const over = page.view && page.view.stage === "over";
  const state = over ? "over" : !clock.told.started ? "before" : !clock.told.running ? "paused" : left === null ? "none" : "";
  const word = left === null || over;
  const shows = word ? w(`clock.${state || "none"}`) : minutes(left);
  if (place.textContent !== shows) place.textContent = shows;
  place.dataset.says = word ? "word" : "time";
  const under = $("clock-state");
  const told = left !== null && state ? w(`clock.${state}`) : "";
  if (under.textContent !== told) under.textContent = told;
  if (left !== null && !state && left <= 120 && clock.told.whole / 1000 > 120) place.dataset.sign = left <= 30 ? "half" : "two";
  else delete place.dataset.sign;
  place.parentElement.hidden = false;
  if (!state && left in SIGNS && signed !== left && clock.told.whole / 1000 > left) {
    signed = left;
    say(w(SIGNS[left]));
  } else if (left !== null && !(left in SIGNS)) signed = 0;
  const line = $("line");
  if (line) {
    line.hidden = clock.told.line == null;
    if (!line.hidden) {
      const rest = Math.max(0, clock.told.line - Math.floor((performance.now() - clock.at) / 1000));
      line.textContent = `${w("line")} · ${minutes(rest)}`;
    }
  }
}

function away() {
  const over = page.view?.stage === "over";
  put("away", [page.away, page.lang], () =>
    page.away ? [
      el("p", {}, icon("triangle-alert"), w(over ? "away.over" : page.you?.kind === "seat" ? "away" : "away.door", { time: time_of_day(page.away) })),
      tap({ key: "again", on: { click: () => wire.now() } }, w("away.again")),
    ] : []);
}

export function go(tab) {
  page.tab = tab;
  if (tab === "messages") listed();
  draw();
  // Side by side all parts are there: the one that is asked for comes into sight.
  if (matchMedia("(min-width: 900px)").matches) $(tab).scrollIntoView();
  else scrollTo(0, 0);
}

function frame() {
  return [
    el("header", { class: "whole" },
      el("div", { id: "head" },
        el("div", { id: "who" }), el("div", { id: "news" }),
        el("div", { class: "clock", hidden: true }, el("span", { class: "unseen" }, w("clock")), el("b", { id: "clock" }), el("small", { id: "clock-state" }))),
      el("div", { id: "away" }),
      el("div", { id: "line", class: "line", role: "timer", hidden: true }),
      el("div", { id: "strip" })),
    el("main", { id: "main" },
      el("section", { id: "decide", "aria-labelledby": "asked-head" },
        el("div", { id: "briefing" }), el("div", { id: "ending" }), el("div", { id: "amended" }), el("div", { id: "resolved" }), el("div", { id: "newest" }), el("div", { id: "passed" }), el("div", { id: "paper" }), el("div", { id: "question" }), el("div", { id: "log" })),
      el("section", { id: "messages", "aria-labelledby": "messages-head" }),
      el("section", { id: "situation", "aria-labelledby": "situation-head" }),
      el("section", { id: "more", "aria-labelledby": "more-head" })),
    el("footer", { id: "foot" }, el("div", { id: "buttons" }), el("nav", { id: "nav" })),
  ];
}

function part() {
  const { view, you, desk } = page;
  if (!view) return;
  if (!page.refused && !page.full && !page.asking?.refused) alarm("");
  document.title = `${w("exercise")} · ${view.name} · ${view.title}`;
  document.body.dataset.team = view.team;
  document.body.dataset.tab = page.tab;
  document.body.dataset.point = view.point;
  document.body.dataset.held = page.held || "";
  document.body.dataset.sealed = String(!!view.question && !view.question.owes);
  put("who", [view.name, view.role, view.letter, view.group, view.stage, page.lang], () => [
    view.letter ? el("span", { class: "badge", "aria-hidden": true }, el("span", {}, view.letter)) : el("span", { class: "badge" }, icon("eye")),
    el("div", {}, el("h1", {}, view.name, view.group && el("small", {}, ` · ${view.group}`)),
      el("p", {}, view.role || w(view.team && view.stage !== "over" ? "only" : "public"))),
  ]);
  put("strip", [view.part, view.phase, view.moment, page.lang], () => [
    el("p", {}, exercise(), el("b", {}, view.phase), el("span", {}, view.moment.here), el("span", { class: "quiet" }, view.moment.elsewhere)), switches(),
  ]);
  put("news", [untold(view), is_folded(), page.lang], () => strip(view));
  put("ending", [view.ending, view.held, page.lang], () => ending(view, w));
  const before = clock.told !== null && !clock.told.started && !view.ending;
  put("briefing", [before, view.briefing, page.lang], () => before
    ? [el("div", { class: "card" }, el("h2", {}, w("briefing")), briefing(view), quiet(w("briefing.waits")))] : []);
  // A view comes before the word that the room reads it; once read it stays as the reader leaves it.
  if (page.held === "reading") page.reads = view.point;
  const reads = page.reads === view.point;
  put("resolved", [view.happened, view.branch, view.point, reads, page.lang], () => resolved(view, reads));
  put("newest", [view.messages.filter((each) => each.fresh), [...page.read], page.lang, !!view.ending], () => view.ending ? [] : newest(view));
  put("passed", [page.passed, page.lang], () => page.passed ? passed() : []);
  put("amended", [added(view), page.lang], () => amended(view));
  put("paper", [view.paper, view.turned, view.question && view.question.kind, page.lang], () => paper(view));
  question(view, desk);
  put("log", [page.log, page.lang], code);
  put("messages", [view.messages, [...page.read], page.lang], () => messages(view));
  put("situation", [view.gauges, view.ladder, view.map, view.teams, view.happened, view.branch, page.lang], () => situation(view));
  put("more", [view.cards, view.briefing, view.aims, view.timeline, desk && desk.asked, page.asking, page.terms, page.lang], () => more(view, desk));
  put("buttons", [view.question && [view.question.point, view.question.owes, view.question.own], draft.all, page.refused, page.full, page.sending,
    desk && [desk.pen, desk.table, desk.tally], page.lang, view.bot, view.cards_only, page.held, !!page.away], () => buttons(view, desk));
  const counts = { messages: view.messages.filter((each) => !page.read.has(each.id)).length, more: new_cards(view).length };
  put("nav", [page.tab, counts, page.lang, view.stage === "over", view.team], () => ["decide", "messages", "situation", "more"].map((tab) =>
    tap({ key: `tab-${tab}`, "aria-current": page.tab === tab ? "page" : null, on: { click: () => go(tab) } },
      icon({ decide: "signature", messages: "message-square", situation: "map-pin", more: "book-open" }[tab]),
      el("span", {}, w(tab !== "decide" ? `nav.${tab}` : view.stage === "over" ? "nav.end" : view.team ? "nav.decide" : "nav.now")), counts[tab] > 0 && el("b", { class: "count" }, String(counts[tab])))));
  $("nav").setAttribute("aria-label", w("nav"));
  tick();
}

function passed() {
  const names = (page.passed.names || []).join(", ");
  return [el("div", { class: "card passed", role: "note" }, el("p", {}, w("passed")), names && el("p", {}, names),
    page.passed.note && el("blockquote", {}, page.passed.note),
    tap({ on: { click: () => { page.passed = null; draw(); } } }, w("close")))];
}

function joining() {
  const { door, joining: wish } = page;
  const pick = (field, value) => () => { wish[field] = value; wish.why = ""; draw(); };
  const send = (event) => {
    event.preventDefault();
    const code = typed(wish.code);
    const chosen = door.groups > 1 ? Number(wish.group) : door.numbers[0];
    wish.why = code.length < 6 ? w("join.need") : !chosen ? w("join.pick_group") : wish.as === "seat" && !wish.team ? w("join.pick") : "";
    if (wish.why) return alarm(wish.why), draw();
    wish.asking = wire.send({ t: "join", code, as: wish.as, group: chosen, team: wish.as === "seat" ? wish.team : "", role: wish.as === "seat" ? wish.role : "" });
    draw();
  };
  const team = door.teams.find((each) => each.id === wish.team);
  const choice = (name, label, letter, checked, change, id) => el("label", { class: "choice", "data-team": id },
    el("input", { type: "radio", name: "seat", checked, key: `join-${name}`, on: { change } }),
    letter && el("span", { class: "badge", "aria-hidden": true }, el("span", {}, letter)), el("span", {}, label));
  return [
    top(),
    el("h1", {}, w("join.head")), el("p", { class: "sub" }, door.title),
    el("form", { on: { submit: send }, novalidate: true },
      el("label", { for: "code" }, w("join.code")),
      el("input", { id: "code", key: "code", class: "code", value: wish.code, autocomplete: "off", autocapitalize: "characters", spellcheck: "false",
        maxlength: 8, "aria-describedby": "join-why", on: { input: (event) => { wish.code = event.target.value; } } }),
      door.groups > 1 && [el("label", { for: "group" }, w("join.group")),
        el("select", { id: "group", key: "group", on: { change: (event) => { wish.group = Number(event.target.value); } } },
          el("option", { value: "0", selected: !Number(wish.group) }, "–"),
          door.numbers.map((number, place) => el("option", { value: String(number), selected: wish.group === number }, group(number, place))))],
      el("fieldset", {}, el("legend", {}, w("join.table")),
        door.teams.map((each) => choice(each.id, each.name, each.letter, wish.as === "seat" && wish.team === each.id, () => { wish.as = "seat"; wish.role = ""; pick("team", each.id)(); }, each.id)),
        choice("watch", w("join.watch"), "", wish.as === "observer", pick("as", "observer"), "")),
      wish.as === "seat" && team && team.roles.length > 0 && [el("label", { for: "role" }, w("join.role")),
        el("select", { id: "role", key: "role", on: { change: (event) => { wish.role = event.target.value; } } },
          el("option", { value: "" }, w("join.no_role")),
          team.roles.map((each) => el("option", { value: each.id, selected: wish.role === each.id }, each.title)))],
      el("p", { id: "join-why", class: "bad" }, wish.why || ""),
      joins(wish.asking)),
    el("section", { class: "notice", "aria-labelledby": "notice-head" }, el("h2", { id: "notice-head" }, w("notice.head")),
      el("p", {}, door.notice), el("p", {}, w("notice.fiction")), el("p", {}, door.unkept ? w("notice.unkept") : w("notice.record")),
      door.purpose && el("p", {}, w("notice.purpose", { purpose: door.purpose })),
      door.until && el("p", {}, w("notice.until", { day: door.until }))),
  ];
}

const door = () => put("join", [page.door, page.joining.why, page.joining.as, page.joining.group, page.joining.team, page.joining.asking], joining);

export const { w, wire, draw, exercise, switches, top, group, joins, code } = joined(page, {
  name: "seat", frame, part, door, hear, drawn: away, anew, touched: (there) => { if (!there) page.sending = page.joining.asking = false; },
});
