// What control decides for others, with a reason: an answer for a table, the end of the talks, a gauge or a flag.

import { el, quiet } from "./room.js";
import { draw, page, w } from "./control.js";
import { ahead, button, deed, field, fill, lines, refused, shown, spent, sure, words_of } from "./deeds.js";

export const DECIDE = ["deed", "deed-ahead"];
const KINDS = ["for", "paper", "set"];

export function decide(view) {
  const wish = page.chosen.deed || (page.chosen.deed = { kind: "for", team: "", entry: "", figure: "" });
  const teams = Object.keys(view.answers);
  if (!teams.includes(wish.team)) wish.team = teams[0] || "";
  const values = asked(view, wish);
  const found = values && ahead("deed", values);
  if (shown("deed")) choosing(view, wish);
  if (shown("deed-ahead")) follows(view, values, found);
}

const turn = (change) => () => { Object.assign(page.chosen.deed, change); draw(); };

// Exercise control's options for what is chosen, or nothing where nothing can be.
function asked(view, wish) {
  switch (wish.kind) {
    case "for": return (view.answers[wish.team] || []).some(([options]) => options.join(" ") === wish.entry) ? [`for_${wish.team}`, ...wish.entry.split(" ")] : null;
    case "paper": return view.ends.includes(wish.entry) ? ["paper", wish.entry] : null;
    default: return [...view.settable, ...view.flags].some((each) => each.id === wish.entry) && /^-?\d{1,6}$/.test(wish.figure) ? ["set", wish.entry, wish.figure] : null;
  }
}

function choosing(view, wish) {
  fill("deed", [wish, view.answers, view.ends, view.settable, view.flags], () => [
    el("h2", {}, w("tab.decide")),
    el("div", { class: "taps" }, KINDS.map((kind) => button(`deed-${kind}`, w(`board.control.deed.${kind}`), turn({ kind, entry: "", figure: "" }), { "aria-pressed": kind === wish.kind }))),
    wish.kind === "for" ? tables(view, wish) : wish.kind === "paper" ? talks(view, wish) : figures(view, wish)]);
}

function choice(id, name, wish, note = "") {
  return el("label", { class: "pick" }, el("input", { type: "radio", name: "entry", key: `e-${id}`, checked: wish.entry === id, on: { change: turn({ entry: id, figure: "" }) } }), el("span", {}, name, note && el("span", { class: "quiet" }, ` ${note}`)));
}

const none = (kind) => quiet(w(`board.control.deed.${kind}.none`));

function tables(view, wish) {
  const teams = view.tables.filter((each) => each.team in view.answers);
  if (teams.length === 0) return none("for");
  return [el("div", { class: "taps" }, teams.map((each) => button(`for-${each.team}`, each.name, turn({ team: each.team, entry: "" }), { "aria-pressed": each.team === wish.team }))),
    el("fieldset", {}, el("legend", { class: "unseen" }, w("choose")), view.answers[wish.team].map(([options, name]) => choice(options.join(" "), name, wish)))];
}

function talks(view, wish) {
  return view.ends.length === 0 ? none("paper") : el("fieldset", {}, el("legend", { class: "unseen" }, w("choose")), view.ends.map((end) => choice(end, w(`board.control.paper.${end}`), wish)));
}

function figures(view, wish) {
  if (view.settable.length === 0) return none("set");
  const chosen = view.settable.find((each) => each.id === wish.entry);
  const flag = view.flags.find((each) => each.id === wish.entry);
  const option = (each, note = "") => el("option", { value: each.id, selected: each.id === wish.entry }, note ? `${each.name}: ${note}` : each.name);
  const input = chosen && el("input", { id: "figure", key: "figure", type: "number", min: chosen.low, max: chosen.high, value: wish.figure, on: { change: (event) => turn({ figure: event.target.value })() } });
  return [el("label", { for: "entry" }, w("choose")), el("select", { id: "entry", key: "entry", on: { change: (event) => turn({ entry: event.target.value, figure: "" })() } },
    el("option", { value: "" }, "–"), view.settable.map((each) => option(each, each.private ? "" : each.figure)),
    view.flags.length > 0 && el("optgroup", { label: w("board.control.flags") }, view.flags.map((each) => option(each)))),
  chosen && [el("label", { for: "figure" }, w("figure", { low: chosen.low, high: chosen.high })), input],
  flag && el("div", { class: "taps" }, ["0", "1"].map((to) => button(`flag-${to}`, w(`board.control.flag.${to}`), turn({ figure: to }), { "aria-pressed": wish.figure === to })))];
}

function follows(view, values, found) {
  const ready = () => !!values && !refused(found) && words_of("reason") !== "";
  fill("deed-ahead", [values, found], () => {
    const go = button("decide", w("board.control.decide"), () => {
      const gone = spent("reason");
      const verb = values[0] === "paper" ? "paper" : values[0] === "set" ? "set" : "override";
      sure(w("decide.sure"), (group) => deed(verb, values, words_of("reason"), () => { gone(); page.chosen.deed = null; draw(); }, group));
    }, { class: "strong", disabled: !ready() });
    return [el("h2", {}, w("board.control.deed.ahead")), quiet(values ? w("board.control.looking") : w("decide.choose")), values && lines(found, "deed"),
      field("reason", w("board.control.reason"), { "aria-describedby": "reason-why", typed: () => { go.disabled = !ready(); } }), el("p", { id: "reason-why", class: "quiet" }, w("board.control.reason.hint")), go];
  });
}
