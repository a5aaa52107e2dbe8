// What has come and was not on the screen yet: a strip in the head says so until then.

import { el, icon, kept, tap } from "./room.js";
import { draw, go, page, w } from "./seat.js";

const came = new Set(); // messages that came while the page was open, until their headline was on the screen
let missed = ""; // those of them that the strip shows
let folded = ""; // those of which it has shown the headline long enough: a sign is left, and whose page it is can be read

const LONG = 12000; // milliseconds
let folding = 0;

// A headline under the bars at the edges is not on the screen, nor is one in a tab that is not shown.
const sight = new IntersectionObserver((seen) => {
  for (const { target, isIntersecting } of seen) if (isIntersecting) {
    came.delete(target.dataset.of);
    if (target.closest("details")?.open ?? true) read(target.dataset.of);
  }
  tell();
}, { rootMargin: "-72px 0px -96px 0px" });

// A message counts as read once its headline was on the screen while it was open, a card once its title was.
export function watched(headline, id) {
  headline.dataset.of = id;
  sight.observe(headline);
  return headline;
}

export function looked(headline) {
  sight.unobserve(headline);
  sight.observe(headline);
}

function read(id) {
  if (page.read.has(id)) return;
  page.read.add(id);
  kept.set("read", JSON.stringify([...page.read].slice(-300)));
  draw();
}

// The card of this device's own role is news until it was read, and again where more of it is to be read.
export const card_id = (each) => `${each.id} ${each.lines.length}`;
export const new_cards = (view) => view.cards.filter((each) => each.title === view.role && !page.read.has(card_id(each)));

export function arrived(messages) {
  for (const each of messages) came.add(each.id);
}

function tell() {
  const now = [...came].join(" ");
  if (now === missed) return;
  missed = now;
  // What comes once more, after control went back, is shown anew.
  if (!now) folded = "";
  clearTimeout(folding);
  if (now) folding = setTimeout(() => { folded = now; draw(); }, LONG);
  draw();
}

// Whoever opens the messages sees all headlines.
export function listed() {
  came.clear();
  tell();
}

// After the end nothing is to be done any more: what is unread stands at its tab.
export const untold = (view) => view.stage === "over" ? [] : view.messages.filter((each) => missed.split(" ").includes(each.id));

export const is_folded = () => missed !== "" && folded === missed;

export function strip(view) {
  const all = untold(view);
  if (!all.length) return [];
  const last = all.at(-1);
  return [tap({ key: "news", "data-folded": is_folded(), on: { click: () => show(last) } }, icon("message-square"), el("span", {}, w("new.one", { headline: last.headline })),
    all.length > 1 && el("b", {}, `+${all.length - 1}`))];
}

function show(each) {
  const tab = each.fresh ? "decide" : "messages";
  go(tab);
  const fold = document.querySelector(`#${tab} [data-key="m-${CSS.escape(each.id)}"]`);
  fold.open = true;
  fold.scrollIntoView();
  fold.querySelector("summary").focus({ preventScroll: true });
}
