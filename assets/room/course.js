// How everything stands, and where the scenario is: gauges, what is hidden, the phases and endings.

import { el, icon, quiet } from "./room.js";
import { w } from "./control.js";
import { act, button, covered, fill, shown } from "./deeds.js";

export const FACTS = ["gauges", "hidden"];
export const COURSE = ["phases", "odds", "ends"];

export function facts(view) {
  if (shown("gauges")) fill("gauges", [view.gauges, view.ladder, view.point], () => {
    const secret = view.gauges.filter((each) => each.private);
    return [el("h2", {}, w("board.control.gauges")), view.gauges.filter((each) => !each.private).map(gauge), view.ladder.markers.map((each) => el("div", { class: "row" }, el("div", { class: "grow" }, each.name), el("div", {}, el("b", {}, `${each.at} `), each.rung, each.change && el("span", { class: "quiet" }, ` (${each.change})`)))),
      secret.length > 0 && covered("gauges", w("gauges.secret", { count: secret.length }), secret.map(gauge))];
  });
  if (shown("hidden")) fill("hidden", [view.truth, view.holds, view.code, view.trouble, view.point], () => [el("h2", {}, w("hidden")),
    covered("truth", w("true"), el("ul", {}, view.truth.map(([name, outcome]) => el("li", {}, `${name}: `, el("b", {}, outcome))))),
    view.holds.length > 0 && covered("flags", w("board.control.flags"), el("ul", {}, view.holds.map(([name, set]) => el("li", {}, `${name}: `, el("b", {}, w(`board.control.flag.${Number(set)}`)))))),
    el("p", {}, w("board.facts.code"), " ", el("b", {}, view.code)), view.trouble && el("p", { class: "bad" }, view.trouble)]);
}

function gauge(each) {
  return el("div", { class: "row" }, el("div", { class: "grow" }, each.name), el("div", {}, el("b", {}, each.figure || "–"), each.word && ` ${each.word}`, each.change && el("span", { class: "quiet" }, ` (${each.change})`)),
    each.share !== null && el("progress", { max: 1000, value: each.share, "aria-label": each.name }));
}

const SIGNS = { now: "map-pin", done: "check", ahead: "clock", shut: "x", taken: "check" };

export function course(view) {
  if (shown("phases")) fill("phases", [view.stations], () => [el("h2", {}, w("phases")), view.stations.map((each, place) => station(each, `phase-${place}`))]);
  if (shown("odds", view.stage !== "over")) odds(view);
  if (shown("ends")) fill("ends", [view.ends, view.point], () => [el("h2", {}, w("ends")), covered("ends", w("ends.may", { count: view.ends.length }), view.ends.map((each, place) => station(each, `end-${place}`)))]);
}

// The odds are reckoned when control asks: that goes on the record, and they are no forecast for anybody else.
function odds(view) {
  const found = view.odds;
  const ask = (values) => () => act({ t: "foresee", group: view.group, values: ["odds", ...values] });
  fill("odds", [found, view.point], () => [el("h2", {}, w("board.odds.title")),
    !found || found.how === "stopped" ? [quiet(found ? found.state : w("odds.hint"), view.groups > 1 && ` ${w("odds.others")}`), button("odds", found ? w("board.odds.again") : view.groups > 1 ? w("board.odds.reckon") : w("odds.reckon"), ask([]))]
    : [quiet(found.state), found.lines.length > 0 && covered("odds", w("odds.show"), found.lines.map((each) => el("div", { class: "row" }, el("div", { class: "grow" }, each.name),
      el("div", {}, el("b", {}, String(each.share)), el("span", { class: "quiet" }, ` (${each.between})`)), el("progress", { max: 100, value: each.share, "aria-label": each.name }))), found.never && quiet(found.never)),
    el("h3", {}, w("board.odds.players")), found.players.map((each) => el("div", { class: "row" }, el("div", { class: "grow" }, el("b", {}, each.name), ` ${each.called}`), each.turns && button(`odds-${each.team}`, w("odds.turn"), ask([each.team])))),
    el("details", { key: "assumed" }, el("summary", {}, w("board.odds.assumes")), found.assumed.map((words) => el("p", {}, words)))]]);
}

function station(each, key) {
  return el("details", { key, class: "station", "data-state": each.state }, el("summary", {}, SIGNS[each.state] && icon(SIGNS[each.state], w(`state.${each.state}`)), el("span", {}, each.name, each.hour && el("small", { class: "quiet" }, ` ${each.hour}`))),
    el("ul", {}, each.lines.map(([kind, words]) => el("li", { "data-kind": kind }, words))));
}
