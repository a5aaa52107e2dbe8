// What all pages of the room share: elements, words, language, light and dark, the clock.

export const $ = (id) => document.getElementById(id);

// Korean words of one syllable are not parted from what they lead.
const LEADING = /(^|[\s“‘"'(])((그|이|저|각|한|두|세|네|첫|새|몇|온|안|못) )+(?=\S)/g;
// Nor is a particle from what it follows, behind a closing sign, or the day of the week from its date.
const together = (text) => text.replace(LEADING, (led) => led[0] + led.slice(1).replaceAll(" ", "\u00a0")).replace(/[’”)%\]](?=[가-힣])|일(?=\([월화수목금토일]\))/g, "$&\u2060");

// An element: attributes, `on` for events, `key` by which focus finds it again; children are elements and texts.
export function el(name, given = {}, ...children) {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(given)) {
    if (value === null || value === undefined || (value === false && !/^(data|aria)-/.test(key))) continue;
    if (key === "on") for (const [event, call] of Object.entries(value)) node.addEventListener(event, call);
    else if (key === "key") node.dataset.key = value;
    else if (key === "value" || key === "checked" || key === "disabled" || key === "open") node[key] = value;
    else node.setAttribute(key, value === true && !/^(data|aria)-/.test(key) ? "" : String(value));
  }
  const shown = children.flat(Infinity).filter((child) => child != null && child !== false);
  node.append(...shown.map((child) => typeof child === "string" && name !== "textarea" ? together(child) : child));
  return node;
}

// A button that sends no form.
export const tap = (given, ...children) => el("button", { type: "button", ...given }, ...children);
// What stands beside the rest, in small.
export const quiet = (...words) => el("p", { class: "quiet" }, ...words);

const SVG = "http://www.w3.org/2000/svg";

export function icon(name, label = "") {
  const svg = document.createElementNS(SVG, "svg");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `#i-${name}`);
  svg.setAttribute("class", "icon");
  svg.setAttribute("viewBox", "0 0 24 24");
  if (label) {
    svg.setAttribute("role", "img");
    svg.setAttribute("aria-label", label);
  } else svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

// Words are filled by name; Korean particles follow the word that is filled in: {name|이/가}.
export function filled(sentence, figures) {
  return sentence.replace(/\{(\w+)(?:\|([^/}]+)\/([^}]+))?\}/g, (whole, name, after, open) => {
    if (!(name in figures)) return whole;
    const said = String(figures[name]);
    return said + (after ? (closed(said) ? after : open) : "");
  });
}

// Whether a Korean word ends in a consonant; figures are read aloud.
function closed(word) {
  const last = word.charCodeAt(word.length - 1);
  if (last >= 0xac00 && last <= 0xd7a3) return (last - 0xac00) % 28 > 0;
  return "0136780".includes(word.at(-1)) && word.length > 0;
}

export function say(text) {
  $("says").textContent = text;
}

export function alarm(text) {
  $("alerts").textContent = text;
}

// Put new content into a part of the page, unless it is as it was; focus stays where it was by its key.
const shown = new Map();
export function put(id, made_of, make) {
  const sign = JSON.stringify(made_of);
  if (shown.get(id) === sign) return false;
  const place = $(id);
  if (!place) return false;
  shown.set(id, sign);
  const active = place.contains(document.activeElement) ? document.activeElement : null;
  const key = active && active.dataset.key;
  const at = active && "selectionStart" in active ? [active.selectionStart, active.selectionEnd] : null;
  const folds = new Map([...place.querySelectorAll("details[data-key]")].map((each) => [each.dataset.key, each.open]));
  place.replaceChildren(...[make()].flat(Infinity).filter(Boolean));
  for (const each of place.querySelectorAll("details[data-key]")) if (folds.has(each.dataset.key)) each.open = folds.get(each.dataset.key);
  const again = key && place.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (again && !again.disabled) {
    again.focus({ preventScroll: true });
    if (at && at[0] !== null) again.setSelectionRange(at[0], at[1]);
  } else if (active) {
    // What had the focus is gone: the part takes it, and a keyboard stays on the page.
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
  }
  return true;
}
export const forget = () => shown.clear();

// Remembered on this device; where the browser keeps nothing, for as long as the page is open.
const unkept = new Map();
export const kept = {
  get(name) {
    if (unkept.has(name)) return unkept.get(name);
    try { return localStorage.getItem(`threshold.${name}`); } catch { return null; }
  },
  set(name, value) {
    try {
      if (value === null) localStorage.removeItem(`threshold.${name}`);
      else localStorage.setItem(`threshold.${name}`, value);
      unkept.delete(name);
    } catch { unkept.set(name, value); }
  },
  // What was kept as JSON, or `none` where that cannot be read.
  read(name, none) {
    try { return JSON.parse(this.get(name)) ?? none; } catch { return none; }
  },
};

export function lang() {
  const known = kept.get("lang") || navigator.language || "en";
  return known.startsWith("ko") ? "ko" : "en";
}

export function theme(next = kept.get("theme")) {
  if (next) document.documentElement.dataset.theme = next;
  else delete document.documentElement.dataset.theme;
}

export function turn_theme() {
  const dark = document.documentElement.dataset.theme
    ? document.documentElement.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  kept.set("theme", dark ? "light" : "dark");
  theme();
}

// The room's clock, counted down here between two messages.
export class Clock {
  constructor(tick) {
    this.tick = tick;
    this.told = null;
    setInterval(() => this.tick(this), 250);
  }

  take(message) {
    this.told = message;
    this.at = performance.now();
    this.tick(this);
  }

  // Seconds left, or null where there is no limit.
  get left() {
    if (!this.told || this.told.left === null) return null;
    const passed = this.told.running ? performance.now() - this.at : 0;
    return Math.max(0, Math.ceil((this.told.left - passed) / 1000));
  }
}

export function minutes(seconds) {
  return `${String(Math.floor(seconds / 60)).padStart(2, "0")}:${String(seconds % 60).padStart(2, "0")}`;
}

export function time_of_day(at = Date.now()) {
  const now = new Date(at);
  return `${String(now.getHours()).padStart(2, "0")}:${String(now.getMinutes()).padStart(2, "0")}`;
}
