// What control does and what it would bring: deeds by name, asked once more where they cannot be undone.

import { el, put, time_of_day } from "./room.js";
import { draw, group_name, page, w, wire } from "./control.js";
import { request } from "./wire.js";

// What was asked and is not answered yet, with what is to be done once it is on the record.
export const asked = new Map();

export function act(message, then = () => {}) {
  const id = request();
  asked.set(id, then);
  page.bad = !wire.send({ ...message, id });
  page.said = page.bad ? w("away", { time: time_of_day(page.away) }) : "";
  draw();
}

// What goes to all groups where that is ticked; all else goes to the group that is looked at.
const TO_ALL = ["start", "pause", "resume", "extend", "say", "release"];

export function deed(what, values = [], text = "", then = () => {}, group = page.view.group) {
  act({ t: "do", group: page.all && TO_ALL.includes(what) ? 0 : group, what, values, text }, then);
}

// What cannot be undone is asked once more, and of several groups it is said which one is meant.
export function sure(words, then) {
  const { group } = page.view;
  const close = (yes) => () => { dialog.close(); if (yes) then(group); };
  const dialog = el("dialog", { "aria-label": words, on: { close: () => dialog.remove() } }, group > 0 && group_name() && el("h2", {}, group_name()), el("p", {}, words), el("div", { class: "taps" },
    el("button", { type: "button", on: { click: close(true) } }, w("yes")),
    el("button", { type: "button", autofocus: true, on: { click: close(false) } }, w("no"))));
  document.body.append(dialog);
  dialog.showModal();
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
  if (!found) return el("p", { class: "quiet" }, w("looking"));
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
export function field(name, label, { unseen, typed, ...more } = {}) {
  const key = slot(name);
  const input = el(more.rows ? "textarea" : "input", { id: name, key: name, maxlength: 200, autocomplete: "off", ...more, on: { input: (event) => { page.typed[key] = event.target.value; if (typed) typed(); } } });
  input.value = page.typed[key] || "";
  return [el("label", { for: name, class: unseen ? "unseen" : null }, label), input];
}

export const words_of = (name) => (page.typed[slot(name)] || "").trim();

export function spent(name) {
  const key = slot(name);
  return () => {
    delete page.typed[key];
    const place = document.getElementById(name);
    if (place && key === slot(name)) place.value = "";
  };
}

export const button = (key, words, click, more = {}) => el("button", { type: "button", key, ...more, on: { click } }, words);

// Show a section of the open tab, or hide it where it has nothing to say.
export function shown(id, there = true) {
  document.getElementById(id).hidden = !there;
  return there;
}
