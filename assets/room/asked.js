// The question: choosing, giving reasons, sealing, the receipt; the pen and what the table proposes.

import { alarm, el, forget, icon, put, quiet, say, tap } from "./room.js";
import { draft, draw, page, w, wire } from "./seat.js";

const MOST_NOTE = 140;
const MARKS = { seoul: "●", washington: "▲", alliance: "■" };

export function question(view, desk) {
  const asks = view.question;
  const tally = desk ? desk.tally : [];
  const made_of = [asks, tally, page.lang, view.teams, asks && draft.all.options, asks && draft.all.unseal, view.stage,
    draft.all.recorded, view.bot, view.cards_only, desk && [desk.pen, desk.table, desk.roles, page.you.role]];
  put("question", made_of, () => {
    const parts = [];
    if (asks && asks.own && !asks.owes) parts.push(receipt(asks));
    else if (asks) parts.push(...choosing(asks, tally));
    else if (view.stage !== "over") parts.push(el("p", { class: "card quiet", id: "asked-head" }, w(view.team ? "nothing" : "watching")));
    if (view.stage === "over") return parts;
    return [...parts, ...others(view), ...(desk && page.you.kind === "seat" ? table(desk) : [])];
  });
}

function chosen(asks) {
  return draft.all.options.filter((id) => asks.offers.some((each) => each.id === id));
}

function same(one, other) {
  return one.length === other.length && one.every((each, place) => each === other[place]);
}

// Take or leave an option; a single choice is replaced.
function pick(asks, id) {
  const offer = asks.offers.find((each) => each.id === id);
  let options = chosen(asks);
  if (options.includes(id)) options = options.filter((each) => each !== id);
  else {
    options = options.filter((each) => !offer.excludes.includes(each) && !asks.offers.find((other) => other.id === each).excludes.includes(id));
    if (asks.pick > 1 && options.length === asks.pick) {
      page.full = true;
      alarm(full(asks));
      forget();
      return draw();
    }
    options = asks.pick === 1 ? [id] : [...options, id];
  }
  if (asks.pick > 1) say(w("chosen", { chosen: options.length, pick: asks.pick }));
  changed("options", options);
}

// No more may be chosen: which of them to take away, until one of them is, or another thing is done.
const full = (asks) => w("full", { pick: asks.pick, names: chosen(asks).map((id) => `“${asks.offers.find((each) => each.id === id).name}”`).join(", ") });

// What has changed is no longer what was sent: it gets a name of its own.
function put_down(name, value) {
  draft.set(name, value);
  if (draft.all.sent && !draft.all.recorded && !page.sending) draft.set("sent", "");
}

function changed(name, value) {
  put_down(name, value);
  page.refused = "";
  page.full = false;
  draw();
}

function choosing(asks, tally) {
  return [
    el("div", { class: "ask" }, el("h2", { id: "asked-head" }, asks.ask),
      asks.pick > 1 && el("p", { class: "chosen" }, w("chosen", { chosen: chosen(asks).length, pick: asks.pick }))),
    asks.dilemma && quiet(asks.dilemma),
    asks.pick_words && quiet(asks.pick_words),
    el("div", { class: "offers", role: asks.pick > 1 ? "group" : "radiogroup", "aria-labelledby": "asked-head" },
      asks.offers.length ? asks.offers.map((each) => offer(asks, each, tally)) : asks.choices.map((each) => choice(each, tally))),
    asks.kind !== "aims" && reasons(asks),
    asks.estimates.length > 0 && estimates(asks),
  ];
}

function voices(options, tally) {
  const who = tally.filter((each) => options.every((id) => each.options.includes(id)) && (options.length > 1 ? same(each.options, options) : true));
  return who.length ? el("p", { class: "voices" }, icon("users"), who.map((each) => (own(each) ? w("me") : each.label)).join(", ")) : null;
}

function offer(asks, each, tally) {
  const on = chosen(asks).includes(each.id);
  const type = asks.pick > 1 ? "checkbox" : "radio";
  return el("div", { class: "offer", "data-on": on, "data-closed": !each.open },
    el("label", {},
      el("input", { type, name: "option", value: each.id, checked: on, disabled: !each.open, key: `o-${each.id}`, on: { change: () => pick(asks, each.id) } }),
      el("span", { class: "box" }, icon(each.open ? "check" : "lock")),
      el("span", { class: "what" }, el("b", {}, each.name), each.summary && el("span", {}, each.summary), each.price && el("span", { class: "price" }, each.price),
        each.needs.map((need) => el("span", { class: need.held ? "held" : "bad" }, icon(need.held ? "check" : "x"), need.words)),
        !each.open && each.refusal && each.needs.every((need) => need.held) && el("span", { class: "bad" }, each.refusal),
        each.rivals && el("span", { class: "quiet" }, each.rivals),
        each.lapse && el("span", { class: "quiet" }, icon("clock"), each.lapse))),
    voices([each.id], tally),
    (each.best || each.exit) && el("details", { key: `d-${each.id}` }, el("summary", {}, w("details")),
      each.best && el("p", {}, el("b", {}, `${w("best")}: `), each.best),
      each.exit && el("p", {}, el("b", {}, `${w("exit")}: `), each.exit)));
}

function choice(each, tally) {
  const on = same(draft.all.options, each.options);
  return el("div", { class: "offer", "data-on": on },
    el("label", {},
      el("input", { type: "radio", name: "option", checked: on, key: `c-${each.key}`, on: { change: () => changed("options", each.options) } }),
      el("span", { class: "box" }, icon("check")), el("span", { class: "what" }, el("b", {}, each.name),
        each.price && el("span", { class: "price" }, each.price), each.lacks && el("span", { class: "bad" }, icon("x"), each.lacks))),
    voices(each.options, tally));
}

function choose(label, name, entries, value, change) {
  const id = `f-${name}`;
  return el("p", { class: "field" }, el("label", { for: id }, label),
    el("select", { id, key: id, on: { change: (event) => change(event.target.value) } },
      el("option", { value: "" }, w("unsaid")),
      entries.map(([entry, words]) => el("option", { value: entry, selected: entry === value }, words))));
}

function reasons(asks) {
  const all = draft.all;
  const because = (place) => (value) => {
    const both = [all.because[0] || "", all.because[1] || ""];
    both[place] = value;
    changed("because", both[0] && both[0] === both[1] ? [both[0]] : both);
  };
  const speaks = asks.offers.some((each) => each.public && all.options.includes(each.id));
  const note = el("textarea", { id: "note", key: "note", rows: 2, maxlength: MOST_NOTE, value: all.note, on: { input: (event) => put_down("note", event.target.value) } });
  return el("details", { class: "card", key: "reasons", open: true }, el("summary", {}, w("reasons")),
    el("p", { class: "field" }, el("label", { for: "note" }, w("note")), note),
    asks.because && asks.because.length > 0 && choose(w("because"), "because", asks.because, all.because[0], because(0)),
    asks.because && asks.because.length > 1 && choose(w("because.second"), "because-2", asks.because.filter(([id]) => id !== all.because[0]), all.because[1], because(1)),
    asks.sakes && choose(w("sake"), "sake", asks.sakes, all.sake, (value) => changed("sake", value)),
    speaks && stated(asks));
}

function stated(asks) {
  const said = draft.all.stated;
  const change = (name) => (value) => changed("stated", { ...draft.all.stated, [name]: value });
  return el("fieldset", {}, el("legend", {}, w("stated")),
    choose(w("stated.known"), "known", asks.because || [], said.known, change("known")),
    choose(w("stated.unknown"), "unknown", asks.unknowns || [], said.unknown, change("unknown")),
    choose(w("stated.confidence"), "confidence", asks.confidences || [], said.confidence, change("confidence")),
    el("label", { class: "tick" }, el("input", { type: "checkbox", checked: !!said.way_back, key: "way-back", on: { change: (event) => change("way_back")(event.target.checked) } }), w("stated.way_back")));
}

function estimates(asks) {
  return el("details", { class: "card", key: "estimates" }, el("summary", {}, w("estimates")),
    asks.estimates.map((each) => choose(each.ask, `e-${each.id}`, each.choices, draft.all.estimates[each.id],
      (value) => changed("estimates", { ...draft.all.estimates, [each.id]: value }))));
}

function receipt(asks) {
  const own = asks.own;
  const at = draft.all.recorded && draft.all.recorded !== "·" ? w("sealed.at", { time: draft.all.recorded }) : w("sealed.kept");
  return el("div", { class: own.lapsed ? "receipt late" : "receipt" },
    el("div", { class: "seal" }, el("span", { class: "round" }, icon(own.lapsed ? "clock" : "lock")),
      el("div", {}, el("h2", { id: "asked-head" }, w(own.lapsed ? "lapsed" : own.forced ? "decided_for" : "sealed")), quiet(at))),
    own.names.map((name) => el("p", { class: "named" }, icon("check"), name)),
    draft.all.note && draft.all.recorded && el("p", {}, el("b", {}, `${w("note")}: `), draft.all.note),
    own.because.length > 0 && el("p", {}, el("b", {}, `${w("because")}: `), own.because.join("; ")),
    own.sake && el("p", {}, el("b", {}, `${w("sake")}: `), own.sake),
    own.estimates.map(([ask, said]) => el("p", {}, el("b", {}, ask), " ", said)));
}

export function others(view) {
  return [el("ul", { class: "tables", "aria-label": w("others") }, view.teams.map((each) =>
    el("li", { "data-team": each.team, "data-standing": each.standing }, el("span", { class: "mark", "aria-hidden": true }, MARKS[each.team] || each.letter),
      el("span", {}, each.name), el("span", { class: "standing" }, each.word))))];
}

// A desk is the same for all devices of a table: which of them this is, the page knows.
const own = (each) => each.id === page.you.device;

export function mine(desk) {
  return !desk || desk.pen.holder === page.you.device;
}

function elsewhere(desk) {
  const holder = desk.table.find((each) => each.id === desk.pen.holder);
  return holder ? w("pen.other", { holder: holder.label }) : w("pen.free");
}

function taking(desk) {
  return desk.pen.free && tap({ class: "main hollow", key: "take", on: { click: () => wire.send({ t: "pen", do: "take" }) } }, icon("pencil-line"), w("pen.take"));
}

function table(desk) {
  const turn = (role) => () => wire.send({ t: "role", role });
  const roles = [
    page.you.role && tap({ key: "role-down", on: { click: turn("") } }, w("role.down")),
    desk.roles.length > 0 && el("div", {}, quiet(w("roles.free")), el("div", { class: "taps" }, desk.roles.map((each) =>
      tap({ key: `role-${each.id}`, on: { click: turn(each.id) } }, w("role.up", { role: each.title })))))];
  if (desk.table.length < 2)
    return desk.roles.length || page.you.role ? [el("details", { class: "card", key: "roles" }, el("summary", {}, w("table")), roles)] : [];
  const words = mine(desk) ? w("pen.mine") : elsewhere(desk);
  return [el("details", { class: "card", key: "table", open: true }, el("summary", {}, w("table")),
    el("p", {}, icon("pencil-line"), words),
    el("ul", { class: "devices" }, desk.table.map((each) => el("li", {}, el("span", {}, own(each) ? `${each.label} (${w("me")})` : each.label),
      !each.connected && el("small", { class: "bad" }, w("touch.no")),
      mine(desk) && !own(each) && tap({ key: `pass-${each.id}`, on: { click: () => wire.send({ t: "pen", do: "pass", to: each.id }) } }, w("pen.pass", { label: each.label }))))), roles)];
}

// The button at the foot, and what it says where it cannot be pressed.
export function buttons(view, desk) {
  const asks = view.question;
  const why = page.full && asks?.owes ? full(asks) : page.refused;
  const told = why ? el("p", { class: why === page.lost ? "bad lost" : "bad" }, why) : null;
  if (!asks || page.you.kind !== "seat") return [told];
  if (view.bot || view.cards_only) return [quiet(w(view.bot ? "by_bot" : "by_cards"))];
  if (asks.own && !asks.owes)
    return [told, !mine(desk) && taking(desk), asks.own.may_unseal && mine(desk) && tap({ class: "main hollow", key: "unseal", disabled: page.sending, on: { click: unseal } }, icon("lock-open"), w("unseal"))];
  const count = asks.offers.length ? chosen(asks).length : draft.all.options.length ? 1 : 0;
  const least = asks.kind === "aims" ? asks.pick : 1;
  const ready = count >= least;
  const words = page.sending ? w("sealing") : page.away && draft.all.sent && !draft.all.recorded ? w("seal.later") : !count ? w("seal.first") : !ready ? w("seal.more", { left: least - count }) : w(asks.kind === "decide" ? "seal" : `seal.${asks.kind}`);
  const wanted = asks.offers.length ? chosen(asks) : draft.all.options;
  const proposed = ready && desk && desk.tally.some((each) => own(each) && same([...each.options].sort(), [...wanted].sort()));
  if (!mine(desk))
    return [told, quiet(elsewhere(desk)),
      el("div", { class: "two" },
        tap({ class: "main", key: "main", disabled: !ready || proposed, on: { click: () => wire.send({ t: "propose", point: asks.point, options: wanted }) } }, icon(proposed ? "check" : "send"), w(proposed ? "proposed" : "propose")),
        taking(desk))];
  return [told, page.held && quiet(w(`held.${page.held}`)), tap({ class: "main", key: "main", disabled: !ready || page.sending || !!page.held, on: { click: () => seal(asks) } }, icon("lock"), words),
    ready && !page.held && asks.kind !== "draft" && quiet(w("seal.may"))];
}

function seal(asks) {
  if (asks.offers.length) draft.set("options", chosen(asks));
  const speaks = asks.offers.some((each) => each.public && draft.all.options.includes(each.id));
  draft.set("stated", speaks ? { known: "", unknown: "", confidence: "", way_back: false, ...draft.all.stated } : {});
  draft.set("names", asks.offers.length ? chosen(asks).map((id) => asks.offers.find((each) => each.id === id).name)
    : asks.choices.filter((each) => same(each.options, draft.all.options)).map((each) => each.name));
  page.refused = "";
  page.full = false;
  page.sending = wire.send(draft.sealing());
  forget();
  draw();
}

function unseal() {
  page.sending = wire.send(draft.unsealing());
  draw();
}
