// How devices join, who is there, and who plays each seat.

import { el, quiet } from "./room.js";
import { group_name, page, w } from "./control.js";
import { act, button, deed, fill, shown, sure } from "./deeds.js";
import { door_button } from "./door.js";
import { MOST, naming } from "./naming.js";
import { badge } from "./now.js";

export const DEVICES = ["joining", "devices", "seats"];

export function devices(view) {
  if (shown("joining")) fill("joining", [view.door, view.guessing], () => [el("h2", {}, w("join")), view.guessing && el("p", { class: "bad" }, w(`guessing.${view.guessing}`)), el("p", {}, w("join.address"), " ", el("b", { class: "address" }, view.door.address)), el("p", { class: "large" }, view.door.code),
    view.door.print && quiet(w("join.print", { print: view.door.print })), quiet(w("join.marks")),
    door_button(view.door), " ", button("renew", w("renew"), () => sure(w("renew.sure"), () => act({ t: "device", do: "renew" }), { stays: true, of: 0 }))]);
  if (shown("devices")) fill("devices", [view.devices, view.labels], () => {
    // Whoever waits is seen first, of whatever group.
    const here = [...view.devices.filter((each) => each.waits), ...view.devices.filter((each) => !each.waits && each.group === view.group)];
    const others = view.devices.filter((each) => !here.includes(each));
    return [el("h2", {}, w("devices")), view.devices.length === 0 && quiet(w("devices.none")), all_in(view), all_gone(view), here.map(device), others.length > 0 && el("details", { key: "others" }, el("summary", {}, w("devices.others", { count: others.length })), others.map(device))];
  });
  if (shown("seats", view.stage !== "over")) fill("seats", [view.tables], () => [el("h2", {}, w("seats")), quiet(w("seats.hint")), view.tables.map(seat)]);
}

// A class that waits at the door is let in at one tap; evaluators, who are few and see more, one by one.
function all_in(view) {
  const waiting = view.devices.filter((each) => each.waits && each.kind === "seat");
  return waiting.length > 1 && button("all-in", w("approve.all", { count: waiting.length }), () => sure(w("approve.sure"), () => waiting.forEach((each) => act({ t: "device", do: "approve", device: each.id })), { stays: true, of: 0 }), { class: "strong" });
}

// Phones that have left are sent away together; a console that is out of touch may be the facilitator's own.
function all_gone(view) {
  const gone = view.devices.filter((each) => each.group === view.group && !each.connected && each.kind !== "control");
  return gone.length > 0 && button("all-gone", w("clear", { count: gone.length }), () => sure(w("clear.sure", { count: gone.length }), () => act({ t: "device", do: "clear", group: view.group }), { stays: true, ends: true }));
}

// A name that control gives a device, for its own list and for the table's.
function renaming(each) {
  const name = `called-${each.id}`;
  return el("details", { key: `fold-${name}` }, el("summary", {}, w("call")), el("p", { id: `${name}-hint`, class: "quiet" }, w("called.hint", { most: MOST })),
    naming(name, w("called", { label: each.label }), each.called, `${name}-hint`, { t: "device", do: "name", device: each.id }));
}

function device(each) {
  const send = (what, more = {}) => () => act({ t: "device", do: what, device: each.id, group: each.group, team: each.team, role: "", ...more });
  const place = each.kind === "seat" ? each.title ? `${each.name}, ${each.title}` : each.name : each.kind === "control" ? w("device.control") : w(each.kind);
  return el("div", { class: "row" }, el("div", { class: "grow" }, el("b", {}, each.label), each.id === page.you.device && [" ", el("span", { class: "tag" }, w("this_one"))], ` · ${page.view.groups > 1 ? `${group_name(each.group)}, ` : ""}${place}`, each.pen && [" ", el("span", { class: "tag" }, w("pen"))],
    each.waits ? el("p", { class: "bad" }, w("waits")) : !each.connected && quiet(w("away.short"))),
  el("div", { class: "taps" }, each.waits && button(`d-a-${each.id}`, w("approve"), send("approve"), { class: "strong" }), each.kind === "seat" && move(each),
    each.id !== page.you.device && button(`d-r-${each.id}`, w("remove"), () => sure(w("remove.sure", { label: each.label }), send("remove"), { stays: true, ends: true, of: each.kind === "control" ? 0 : each.group }))), renaming(each));
}

function move(each) {
  const { view } = page;
  const places = view.numbers.flatMap((group) => view.tables.filter((team) => team.player !== "nobody").map((team) => ({ group, team: team.team, name: view.groups > 1 ? `${group_name(group)}: ${team.name}` : team.name })))
    .filter((to) => to.group !== each.group || to.team !== each.team);
  return el("select", { key: `d-m-${each.id}`, "aria-label": w("move", { label: each.label }), on: { change: (event) => {
    const to = places[Number(event.target.value)];
    if (to) act({ t: "device", do: "move", device: each.id, group: to.group, team: to.team, role: "" });
  } } }, el("option", { value: "" }, w("move.to")), places.map((to, place) => el("option", { value: String(place) }, to.name)));
}

function seat(each) {
  const bot = each.player.startsWith("bot:");
  return el("div", { class: "row", "data-team": each.team }, badge(each), el("div", { class: "grow" }, el("b", {}, each.name), quiet(w(bot ? "player.bot" : `player.${each.player}`))),
    each.player !== "nobody" && button(`seat-${each.team}`, bot ? w("to_people") : w("to_bot"), () => deed("reseat", [each.team, bot ? "people" : "bot"])));
}
