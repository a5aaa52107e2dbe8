// What control does and what it would bring: deeds by name, asked once more where they cannot be undone.

import { alarm, el, put, quiet, say, tap } from "./room.js";
import { draw, group_name, page, w, wire } from "./control.js";
import { request } from "./wire.js";

// What was asked and is not answered yet, with what is to be done once it is on the record.
export const asked = new Map();

export function act(message, then = () => {}) {
  const id = request();
  if (wire.send({ ...message, id })) {
    asked.set(id, then);
    Object.assign(page, { said: "", bad: false });
  } else answer(w("away"), true);
  draw();
}

// What goes to all groups where that is ticked; all else goes to the group that is looked at.
const TO_ALL = ["start", "pause", "resume", "extend", "say", "release"];

export function deed(what, values = [], text = "", then = () => {}, group = page.view.group) {
  act({ t: "do", group: page.all && TO_ALL.includes(what) ? 0 : group, what, values, text }, then);
}

// What cannot be undone is asked once more, and of several groups it is said which one is meant. `ends` is for what
// nothing brings back, `stays` for a question that has nothing to do with how far the game is, `of` for the group that
// it is about where that is not the one that is looked at: 0 is the class.
let open = null;
const about = ({ group, point, stage, over }) => JSON.stringify([group, point, stage, over]);

export function sure(words, then, { ends = false, stays = false, of = page.view.group } = {}) {
  const { group, groups } = page.view;
  const shut = () => { dialog.remove(); if (open && open.dialog === dialog) open = null; };
  const close = (yes) => () => { dialog.close(); shut(); if (yes) then(group); };
  const dialog = el("dialog", { "aria-label": words, on: { close: shut } }, groups > 1 && el("h2", {}, of ? group_name(of) : w("class")), el("p", {}, words), el("div", { class: "taps" },
    tap({ class: ends ? "danger" : "strong", key: "yes", on: { click: close(true) } }, w("yes")),
    tap({ key: "no", autofocus: true, on: { click: close(false) } }, w("no"))));
  open = { dialog, about: stays ? "" : about(page.view) };
  document.body.append(dialog);
  dialog.showModal();
}

// A question whose host or state is gone is no question any more: it is closed, and that is said.
export function unsure() {
  const why = !open ? "" : page.gone || page.away ? "sure.away" : open.about && open.about !== about(page.view) ? "sure.moved" : "";
  if (!why) return;
  open.dialog.close();
  open.dialog.remove();
  open = null;
  answer(w(why), true);
}

// Out of touch all that needs the host says that it is not to be had, and why; what is only folded or copied goes on.
const NEEDS_HOST = "#acts button, #tabs button, main button:not([aria-pressed], [aria-expanded], [data-key^=copy-], [data-key=door-large])";
export function reachable() {
  for (const each of document.querySelectorAll(page.away ? NEEDS_HOST : "button[aria-describedby=away-why]"))
    for (const [name, value] of [["aria-disabled", "true"], ["aria-describedby", "away-why"]])
      if (page.away) each.setAttribute(name, value);
      else each.removeAttribute(name);
}

// The last answer, with how each group stood when it was given: the point, and whether the clock runs and ever ran.
export function answer(words, bad, now = null) {
  Object.assign(page, { said: words, bad, now, since: null, arrived: false });
  (bad ? alarm : say)(words);
}

// Once the room has moved on from there the answer goes: it would be read as what is so now.
export function outdated(view, told) {
  if (!page.said || (view.group && !told)) return;
  const place = view.numbers.indexOf(view.group);
  const sign = (all) => JSON.stringify(view.group ? all[place] : all.map(([, ...clock]) => clock));
  const stands = sign(view.group ? { [place]: [view.point, told.running, told.started] } : view.clocks.map((each) => ["", each.running, each.started]));
  page.since = page.since || (page.now ? sign(page.now) : stands);
  if (stands === page.since) page.arrived = true;
  else if (page.arrived) page.said = "";
}

// What a deed would bring: asked of the host once for each state of the game, and the last answer until the next.
const looks = new Map();
export function ahead(name, values) {
  const { group, records } = page.view;
  const what = JSON.stringify([group, values]);
  const known = looks.get(name);
  if (known && known.what === what && known.records === records) return known.lines;
  const id = request();
  const lines = known && known.what === what ? known.lines : null;
  if (wire.send({ t: "foresee", id, group, values })) looks.set(name, { what, records, id, lines });
  return lines;
}
export const forget_ahead = () => looks.clear();

export function foreseen(message) {
  for (const look of looks.values())
    if (look.id === message.id) {
      look.lines = message.lines || [{ kind: "refused", text: message.why, secret: false }];
      return true;
    }
  return false;
}

// The lines of what would follow; what not all may see stays folded.
export function lines(found, key) {
  if (!found) return quiet(w("looking"));
  const list = (some) => el("ul", { class: "ahead" }, some.map((each) => el("li", { "data-kind": each.kind, class: each.kind === "refused" ? "bad" : null }, each.text)));
  const open = found.filter((each) => !each.secret);
  const secret = found.filter((each) => each.secret);
  return [open.length > 0 && list(open), secret.length > 0 && covered(key, w("covered", { count: secret.length }), list(secret))];
}

// What is not for the projector: folded when it is new, and as it was left after that.
export function covered(key, head, ...inside) {
  const { group, point } = page.view;
  return el("details", { class: "covered", key: `${key}-${group}-${point}` }, el("summary", {}, head), ...inside);
}

export const refused = (found) => !found || found.some((each) => each.kind === "refused");

// A part of the page, drawn anew where it has changed, or where another group is looked at.
export const fill = (id, made_of, make) => put(id, [page.view.group, page.lang, ...made_of], make);

// A field whose words outlive every redraw, each group's its own; they go once what they say is on the record.
const slot = (name) => `${page.view.group} ${name}`;
// `stands` is what the field holds where nothing is typed: what is so already.
export function field(name, label, { unseen, typed, stands = "", ...more } = {}) {
  const key = slot(name);
  const input = el(more.rows ? "textarea" : "input", { id: name, key: name, maxlength: 200, autocomplete: "off", ...more, on: { input: (event) => { page.typed[key] = event.target.value; if (typed) typed(); } } });
  input.defaultValue = stands;
  input.value = page.typed[key] ?? stands;
  return [el("label", { for: name, class: unseen ? "unseen" : null }, label), input];
}

export const words_of = (name) => (page.typed[slot(name)] || "").trim();

// The words of a field that has to have some; where it has none that is said, and one may write.
export function written(name) {
  const words = words_of(name);
  if (!words) {
    answer(w("empty"), true);
    draw();
    document.getElementById(name)?.focus();
  }
  return words;
}

export function spent(name) {
  const key = slot(name);
  return () => {
    delete page.typed[key];
    const place = document.getElementById(name);
    if (place && key === slot(name)) place.value = place.defaultValue;
  };
}

export const button = (key, words, click, more = {}) => tap({ key, ...more, on: { click } }, words);

// Show a section of the open tab, or hide it where it has nothing to say.
export function shown(id, there = true) {
  const place = document.getElementById(id);
  if (!there && place.contains(document.activeElement)) {
    // With what is hidden a keyboard does not fall out of the page.
    const around = place.closest("main");
    around.tabIndex = -1;
    around.focus({ preventScroll: true });
  }
  place.hidden = !there;
  return there;
}
