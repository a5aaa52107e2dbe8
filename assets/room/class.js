// The class: a tile a group, what goes to all of them, and what is next once all have ended. Nothing here spoils.

import { $, el, icon, minutes, quiet } from "./room.js";
import { go, group_name, page, w } from "./control.js";
import { act, button, field, fill, shown, spent, sure, written } from "./deeds.js";
import { door_button } from "./door.js";
import { MOST, naming } from "./naming.js";
import { badge, commands, stuck } from "./now.js";

export const TILES = ["compare", "tiles", "all-say", "all-shelf", "all-names"];

const to_all = (what, values = [], text = "", then) => act({ t: "do", group: 0, what, values, text }, then);

export function class_acts(view) {
  if (view.over) return [];
  const playing = view.clocks.filter((each, place) => !view.tiles[place].over);
  return [
    playing.some((each) => !each.started) && button("run", w("start.all"), () => to_all("start")),
    playing.some((each) => each.running) && button("pause", w("pause.all"), () => to_all("pause")),
    playing.some((each) => each.started && !each.running) && button("resume", w("resume.all"), () => to_all("resume")),
    button("more", w("extend.all"), () => to_all("extend", ["2"])),
    button("end", w("endex.all"), () => sure(w("endex.all.sure"), () => to_all("endex"), { ends: true }), { class: "end" }),
  ];
}

let told = null;
let at = 0;
// The clocks of all groups count down between two messages of the host.
export function class_clocks(view) {
  if (told !== view.clocks) {
    told = view.clocks;
    at = performance.now();
  }
  view.clocks.forEach((each, place) => {
    const where = $(`clock-${view.numbers[place]}`);
    if (!where) return;
    const left = each.left === null ? null : Math.max(0, Math.ceil((each.left - (each.running ? (page.away ? page.stood : performance.now()) - at : 0)) / 1000));
    const words = view.tiles[place].over ? "" : left === null ? "" : minutes(left);
    if (where.textContent !== words) where.textContent = words;
  });
}

export function tiles(view) {
  const { over } = view;
  if (shown("compare", over)) fill("compare", [view.commands], () => [el("h2", {}, w("class.ended")), el("p", {}, w("class.compare")), view.commands.length ? commands(view.commands) : quiet(w("closing.unkept"))]);
  const still = view.tiles.filter((each) => !each.over && each.teams.some((team) => team.stuck)).map((each) => each.number);
  if (shown("tiles")) fill("tiles", [view.tiles, view.clocks.map((each) => [each.running, each.started]), view.labels, view.waits, view.door], () => [el("h2", {}, w("class")),
    !over && door_button(view.door),
    view.waits > 0 && el("p", { class: "bad" }, w("class.waits", { count: view.waits }), " ", button("let-in", w("tab.devices"), () => go(view.numbers[0], "devices"))),
    still.length > 0 && el("p", { class: "bad" }, w("class.still"), " ", still.map((number) => button(`still-${number}`, group_name(number), () => go(number, "now")))),
    el("div", { class: "tiles" }, view.tiles.map((each, place) => tile(each, view.clocks[place])))]);
  if (shown("all-say", !over)) fill("all-say", [], () => [el("h2", {}, w("class.say")), el("form", { on: { submit: (event) => {
    event.preventDefault();
    const words = written("class-words");
    if (words) to_all("say", ["all"], words, spent("class-words"));
  } } }, field("class-words", w("say.words"), { rows: 2, unseen: true }), el("button", { key: "class-send" }, icon("send"), w("send.all")))]);
  if (shown("all-shelf", !over)) shelf(view);
  if (shown("all-names")) names(view);
}

// What the groups are called: on screens alone, for the record knows them by their numbers.
function names(view) {
  fill("all-names", [view.labels], () => [el("details", { key: "names" }, el("summary", {}, w("class.names")), el("p", { id: "names-hint", class: "quiet" }, w("class.names.hint", { most: MOST })), view.labels.map((label, place) => {
    return naming(`label-${view.numbers[place]}`, w("class.named", { group: view.numbers[place] }), label, "names-hint", { t: "group", group: view.numbers[place] });
  }))]);
}

// Headlines of what may still come are no sight for a class: they are asked for, and can be put away.
function shelf(view) {
  fill("all-shelf", [view.shelf, view.page === "shelf"], () => [el("h2", {}, w("class.shelf")), view.page !== "shelf" ? [quiet(w("only")), button("shelf-open", w("class.shelf.show"), () => go(0, "shelf"))] : [
    (view.shelf || []).length === 0 && quiet(w("shelf.none")),
    (view.shelf || []).map((each) => el("div", { class: "row" }, el("span", { class: "grow" }, el("b", {}, each.name), quiet([each.msel && w("msel", { number: each.msel }), each.groups.length > 0 && w("class.shelf.in", { groups: each.groups.join(", ") }), ...each.without.map(([why, groups]) => w(`class.shelf.${why}`, { groups: groups.join(", ") }))].filter(Boolean).join(" · "))),
      button(`ra-${each.id}`, w(each.groups.length && each.without.length ? "release.some" : "release.all", { groups: each.groups.join(", ") }), () => to_all("release", [each.id]), { class: "strong", disabled: each.groups.length === 0 }))),
    button("shelf-shut", w("class.shelf.hide"), () => go(0, "class"))]]);
}

function tile(each, clock) {
  // A clock that has no time to count does not run for those who look, whatever it does inside.
  const state = each.over ? "over" : !clock.started ? "before" : !clock.running ? "stands" : clock.left !== null ? "runs" : each.stage === "aims" ? "aims" : "untimed";
  const done = each.parts.filter((part) => part === "done").length + (each.over ? 0 : 1);
  return el("article", { class: "tile", "data-state": state, "data-stuck": each.teams.some((team) => team.stuck) },
    el("h3", {}, button(`tile-${each.number}`, [group_name(each.number), icon("eye")], () => go(each.number, "now"), { class: "open" })),
    el("p", { class: "time" }, el("b", { id: `clock-${each.number}`, class: "clock" }), el("span", {}, w(`class.${state}`))),
    each.over ? each.ending && el("p", {}, el("b", {}, each.ending)) : [el("p", {}, el("b", {}, each.phase), ` · ${each.moment}`), clock.started && [quiet(w("class.far", { part: Math.min(done, each.parts.length), parts: each.parts.length })),
      el("progress", { max: each.parts.length, value: Math.min(done, each.parts.length), "aria-label": w("class.how_far") })]],
    !each.over && el("ul", { class: "standings" }, each.teams.map((team) => el("li", { "data-team": team.team, "data-standing": team.standing }, badge(team), el("span", {}, el("b", {}, team.name), " ", el("span", { class: "quiet" }, team.absent && team.asked ? w("absent") : team.word)), stuck(team)))),
    el("p", { class: each.away ? "stuck" : "quiet" }, each.away ? w("class.away", { there: each.there, away: each.away }) : w("class.there", { there: each.there })),
    each.trouble && el("p", { class: "bad" }, each.trouble));
}
