// What the tables are asked now, in its own words, and the paper on the table: what a room without a board asks for.

import { el, icon, quiet } from "./room.js";
import { page, w } from "./control.js";
import { fill } from "./deeds.js";

export function question(view) {
  fill("question", [view.asking, view.paper, view.stage], () => [el("h2", {}, w("question")),
    view.asking.length === 0 && quiet(w("question.none")),
    view.asking.map((each) => el("div", { class: "asking" }, quiet(each.teams), el("p", {}, el("b", {}, each.ask)))),
    view.stage === "draft" && el("p", { class: "cue" }, icon("megaphone"), w("question.talk")),
    view.paper && paper(view.paper)]);
}

function paper(found) {
  return el("article", { class: "paper" }, el("h3", {}, found.head, found.name && ` · ${found.name}`),
    found.words && el("blockquote", {}, el("p", {}, found.words), el("p", { class: "quiet", lang: page.lang === "ko" ? "en" : "ko" }, found.other)),
    found.none && quiet(found.none),
    found.drafted && el("p", {}, w("question.drafted", { team: found.drafted })),
    found.words && answers(found.answers), found.rule && el("p", {}, found.rule),
    quiet([found.round, found.window, found.price].filter(Boolean).join(" ")), found.fallback && quiet(found.fallback),
    found.texts && el("details", { key: "texts" }, el("summary", {}, w("paper.texts")), found.texts.map(text)),
    found.history.length > 0 && el("details", { key: "papers" }, el("summary", {}, w("paper.history")), found.history.map((each) => el("div", {}, el("p", {}, el("b", {}, `${w("paper.round", { round: each.round })}: ${each.name}`), ` – ${each.result}`), answers(each.answers)))));
}

const answers = (some) => el("ul", {}, some.map((each) => el("li", {}, el("b", {}, each.name), ` ${each.word}`)));

const text = (each) => el("div", { class: "text" }, el("p", {}, el("b", {}, each.name), !each.open && ` · ${w("question.closed")}`), el("p", {}, each.words),
  each.reservations.length > 0 && [quiet(w("paper.words")), el("ul", {}, each.reservations.map((word) => el("li", {}, el("b", {}, word.label), ` (${word.by}): ${word.words}`)))]);
