// How much more a field takes: shown where little is left, said where nothing fits or a paste was cut.

import { el, say } from "./room.js";

const NEAR = 0.75; // of its length: from there on a field shows how full it is
let cut = { id: "", count: 0 }; // what of the last paste did not fit, until its field changes again
let w = (key) => key;

const FIELDS = "input[maxlength]:not(.code), textarea[maxlength]";
const used = (field) => field.value.length;

function words(field) {
  const most = field.maxLength;
  if (cut.id === field.id) return w("limit.cut", { count: cut.count, most });
  if (used(field) >= most) return w("limit.full", { most });
  return used(field) >= most * NEAR || (field.dataset.count && used(field) > 0) ? w("limit.left", { used: used(field), most }) : "";
}

function show(field) {
  const id = `${field.id}-limit`;
  const told = words(field);
  const place = document.getElementById(id) || (told ? el("small", { id, class: "limit" }) : null);
  if (!place) return;
  if (!place.isConnected) {
    field.after(place);
    field.setAttribute("aria-describedby", [field.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));
  }
  if (place.textContent !== told) place.textContent = told;
  place.dataset.full = String(used(field) >= field.maxLength);
}

// Show it for every field of the page: after a redraw they are new.
export const limited = () => document.querySelectorAll(FIELDS).forEach(show);

export function limits(own_words) {
  w = own_words;
  document.addEventListener("input", ({ target, inputType }) => {
    if (!target.matches(FIELDS)) return;
    if (inputType !== "insertFromPaste") cut = { id: "", count: 0 };
    show(target);
    if (used(target) >= target.maxLength) say(words(target));
  });
  document.addEventListener("paste", ({ target, clipboardData }) => {
    if (!target.matches(FIELDS)) return;
    const pasted = clipboardData.getData("text").replace(/\r\n/g, "\n").length;
    const count = used(target) - (target.selectionEnd - target.selectionStart) + pasted - target.maxLength;
    cut = count > 0 ? { id: target.id, count } : { id: "", count: 0 };
    // Where nothing at all fitted, no field changes.
    requestAnimationFrame(() => { show(target); if (count > 0) say(words(target)); });
  });
}
