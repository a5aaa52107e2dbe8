// The room's time: minutes more, the clock's pace, a plan for the time that is left, the line between the capitals.

import { el, quiet } from "./room.js";
import { clock, draw, page, w } from "./control.js";
import { ahead, button, deed, field, fill, lines, refused, shown, spent, sure, words_of } from "./deeds.js";

export const TIME = ["pace", "fit", "line"];

export function timing(view) {
  const over = view.stage === "over";
  if (shown("pace", !over)) pace(view);
  if (shown("fit", !over)) fit();
  if (shown("line", !over)) line(view);
}

function pace(view) {
  fill("pace", [view.pace, page.all], () => [el("h2", {}, w("board.time.clock")),
    el("div", { class: "taps" }, ["1", "2", "5", "10"].map((more) => button(`more-${more}`, w("board.time.more", { minutes: more }), () => deed("extend", [more])))), quiet(w("board.time.more.hint")),
    el("h3", {}, w("board.time.slow")), el("div", { class: "taps" }, view.paces.map((each) => button(`pace-${each}`, w(`board.time.slow.${each}`), () => deed("slow", [String(each)]), { "aria-pressed": each === view.pace }))), quiet(w("board.time.slow.hint"))]);
}

function fit() {
  const minutes = page.chosen.fit || "";
  const found = minutes && ahead("fit", ["fit", minutes]);
  fill("fit", [minutes, found], () => [el("h2", {}, w("board.fit")), el("form", { class: "line", on: { submit: (event) => { event.preventDefault(); page.chosen.fit = words_of("minutes"); draw(); } } },
    field("minutes", w("fit.minutes"), { type: "number", min: 1, max: 600 }), el("button", { key: "plan" }, w("fit.plan"))), quiet(w("board.fit.hint")),
  minutes && [lines(found, "fit"), button("fit-do", w("board.fit.do"), () => sure(w("fit.sure"), (group) => deed("fit", [minutes], "", () => { page.chosen.fit = ""; }, group)), { class: "strong", disabled: refused(found) })]]);
}

function line(view) {
  fill("line", [view.line, page.chosen.stands], () => view.line ? [el("h2", {}, w("board.hotline")), el("p", { id: "line-left", class: "left", role: "timer" }), quiet(w("board.hotline.note.hint")),
    field("line-note", w("board.hotline.note")), button("line-close", w("line.close"), () => deed("close_line", [], words_of("line-note"), spent("line-note")), { class: "strong" })]
    : [el("h2", {}, w("board.hotline")), quiet(w("board.hotline.hint")), el("form", { on: { submit: (event) => { event.preventDefault(); deed("open_line", [words_of("line-minutes") || "3", page.chosen.stands ? "stands" : "runs"]); } } },
      field("line-minutes", w("line.minutes"), { type: "number", min: 1, max: 30, placeholder: "3" }),
      el("label", { class: "tick" }, el("input", { type: "checkbox", key: "stands", checked: !!page.chosen.stands, on: { change: (event) => { page.chosen.stands = event.target.checked; } } }), w("board.hotline.stands")),
      el("button", { key: "line-open", class: "strong" }, w("board.hotline.open")))]);
  if (view.line) clock.tick(clock);
}
