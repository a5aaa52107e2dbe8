// How the game ended and what to talk about: what was true stays folded until the talk is over.

import { el, quiet } from "./room.js";

export const branch = (lines, w) => el("ol", { class: "branch" }, lines.map((each) => el("li", { "data-held": each.held }, `${each.words}: `, each.held ? el("b", {}, each.to) : el("span", {}, each.to, ` (${w("branch.not")})`))));

export function ending(view, w) {
  const end = view.ending;
  if (view.held) return [el("article", { class: "card ending" }, el("h2", {}, w("held.head")), el("p", {}, w("held")))];
  if (!end) return [];
  const list = (key, lines, kind = "ul") => lines.length > 0 && [el("h3", {}, w(key)), el(kind, {}, lines.map((line) => el("li", {}, line)))];
  return [el("article", { class: "card ending" }, quiet(`${end.head} ${end.code}`), el("h2", {}, end.title), el("p", {}, end.text),
    end.why.length > 0 && [el("h3", {}, w("end.why")), end.why.filter((each) => each.held).map((each) => el("p", {}, each.words)),
      end.why.some((each) => !each.held) && el("details", { key: "end-why" }, el("summary", {}, w("end.asked")), branch(end.why, w))],
    end.figures.length > 0 && [el("h3", {}, w("end.decided")), el("dl", { class: "figures" }, end.figures.map(([name, figure]) => [el("dt", {}, name), el("dd", {}, figure)]))],
    end.also.map((each) => [el("h3", {}, each.head), el("p", {}, each.text)]),
    list("end.questions", end.questions, "ol"),
    end.ratings.length + end.aims.length + end.truth.length > 0 && el("details", { key: "end-then" }, el("summary", {}, w("end.then")), end.ratings.length > 0 && [el("h3", {}, w("end.ratings")), el("ul", { class: "ratings" }, end.ratings.map((each) => el("li", {}, el("span", {}, each.text, " ", el("b", {}, each.word || "–")))))],
    list("end.aims", end.aims), list("end.true", end.truth)))];
}
