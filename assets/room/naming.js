// A name that control gives a group or a device: it stays in its field, and goes only by a deed that says so.

import { el } from "./room.js";
import { w } from "./control.js";
import { act, button, field, spent, words_of } from "./deeds.js";

export const MOST = 16; // characters, as the host takes them

export function naming(name, label, called, hint, deed) {
  const send = (text) => act({ ...deed, text }, spent(name));
  return el("form", { class: "line", on: { submit: (event) => { event.preventDefault(); if (words_of(name)) send(words_of(name)); } } },
    field(name, label, { maxlength: MOST, stands: called, "data-count": true, "aria-describedby": hint }), el("button", { key: `go-${name}` }, w("call")),
    called && button(`no-${name}`, w("uncall"), () => send("")));
}
