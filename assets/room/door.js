// How devices join, large enough for a room: for whoever has no board on the projector. Nothing secret stands on it.

import { el, tap } from "./room.js";
import { w } from "./control.js";
import { button } from "./deeds.js";

const SVG = "http://www.w3.org/2000/svg";

// Dark on light in either theme: cameras read no other.
function picture(rows) {
  const svg = document.createElementNS(SVG, "svg");
  const dark = document.createElementNS(SVG, "path");
  svg.setAttribute("viewBox", `0 0 ${rows.length} ${rows.length}`);
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-label", w("join.scan"));
  dark.setAttribute("d", rows.flatMap((row, y) => [...row].map((sign, x) => (sign === "1" ? `M${x} ${y}h1v1h-1z` : ""))).join(""));
  svg.append(dark);
  return svg;
}

export const door_button = (door) => button("door-large", w("join.large"), () => show(door), { class: "strong" });

function show(door) {
  const dialog = el("dialog", { class: "door-large", "aria-label": w("join"), on: { close: () => dialog.remove() } }, picture(door.square), el("div", {}, el("p", {}, w("join.scan")), door.alone && el("p", { class: "bad" }, w("board.joining.alone")), el("p", { class: "where" }, door.address), el("p", { class: "code" }, `${door.code.slice(0, 3)} ${door.code.slice(3)}`),
    door.print && el("p", {}, w("join.print", { print: door.print })), tap({ autofocus: true, on: { click: () => dialog.close() } }, w("close"))));
  document.body.append(dialog);
  dialog.showModal();
}
