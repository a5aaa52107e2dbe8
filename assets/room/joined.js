// A page that joins the room and comes back: its token, words and language, the frames of all pages.

import { $, alarm, el, filled, forget, icon, kept, lang, put, quiet, tap, theme, turn_theme } from "./room.js";
import { limited, limits } from "./limit.js";
import { Wire } from "./wire.js";

// The code in an address that was scanned: it is taken out of the address at once.
export function scanned() {
  if (!/^#[0-9A-Za-z-]{6,8}$/.test(location.hash)) return "";
  const code = typed(location.hash.slice(1));
  history.replaceState(null, "", location.pathname);
  return code;
}

export const typed = (code) => code.replace(/[\s-]/g, "").toUpperCase();

// `page` is the page's own state; `name` what the host calls the page; `own` what its own words begin with.
// `frame` and `part` make its main frame and fill it, `door` asks for the code. `hear` may take a message before
// the page does, and says false where nothing is to be drawn; `anew` empties the desk; `drawn` comes after each drawing.
export function joined(page, { name, own = "", frame, part, door, hear, anew = () => {}, touched = () => {}, drawn = () => {} }) {
  const token = name === "seat" ? "token" : `${name}.token`;
  const w = (key, figures = {}) => filled(page.words[own + key] ?? page.words[key] ?? key, figures);
  let shown = "";
  Object.assign(page, { lang: lang(), words: {}, other: {}, door: null, waits: false, you: null, view: null, gone: "", away: 0 });

  const speak = (message) => {
    Object.assign(page, { words: message.words, other: message.other, lang: message.lang });
    kept.set("lang", message.lang);
    document.documentElement.lang = message.lang;
  };

  function take(message) {
    if (message.token) kept.set(token, message.token);
    switch (message.t) {
      case "door": speak(message); forget(); Object.assign(page, { door: message, you: null, view: null, waits: false }); break;
      case "wait": speak(message); forget(); page.waits = true; break;
      case "you": speak(message); Object.assign(page, { you: message, door: null, waits: false, gone: "" }); forget(); alarm(""); break;
      case "view": Object.assign(page, { view: message.v, log: message.code }); break;
      case "gone":
        page.gone = message.why;
        if (message.why === "removed") kept.set(token, null);
        if (message.why === "wrong") alarm(`${w("gone.wrong")}. ${w("gone.wrong.do")}`);
        if (message.why === "version") location.reload();
    }
  }

  const wire = new Wire((message) => {
    // Whoever joins anew begins with an empty desk.
    if (message.token && message.token !== kept.get(token)) anew();
    if (hear(message) === false) return;
    take(message);
    draw();
  }, (there, since) => {
    page.away = there ? 0 : since;
    touched(there);
    draw();
  });

  // The log's code as the last phase left it: whoever notes it is a witness.
  const code = () => page.log ? [quiet(`${w("log")} `, el("b", { translate: "no" }, page.log)), quiet(w("log.why"))] : [];

  const exercise = () => el("strong", { class: "exercise" }, w("exercise"), el("span", { lang: page.lang === "ko" ? "en" : "ko" }, w("exercise.other")));

  const switches = () => el("div", { class: "switches" },
    tap({ class: "plain", key: "lang", lang: page.lang === "ko" ? "en" : "ko", on: { click: turn_lang } }, icon("languages"), w("lang")),
    tap({ class: "plain", key: "theme", "aria-label": w("theme"), title: w("theme"), on: { click: turn_theme } }, icon("sun")));

  // A group that may be joined, by its number and the name that control gave it.
  const group = (number, place) => [w("group", { group: number }), page.door.labels[place]].filter(Boolean).join(" · ");

  // While the host is asked, the button says so and keeps the focus.
  const joins = (asking) => el("button", { class: "main", key: "go", "aria-disabled": !!asking, on: { click: (event) => asking && event.preventDefault() } }, w(asking ? "join.asking" : "join.go"));

  const top = () => el("div", { class: "top" }, exercise(), switches());

  function turn_lang() {
    page.lang = page.lang === "ko" ? "en" : "ko";
    kept.set("lang", page.lang);
    document.documentElement.lang = page.lang;
    forget();
    if (!page.gone && !page.away) return wire.send({ t: "lang", lang: page.lang });
    // Nobody is there to be asked: what is left to say is known in both languages.
    const here = Object.fromEntries(Object.keys(page.other).map((key) => [key, page.words[key]]));
    Object.assign(page, { words: { ...page.words, ...page.other }, other: here });
    draw();
  }

  function back() {
    Object.assign(page, { gone: "", you: null });
    shown = "";
    wire.open();
  }

  const main = (id) => [el("header", {}, el("div", { id: "away" })), el("main", { id, class: "door" })];
  const FRAMES = { door: () => main("join"), wait: () => main("wait"), gone: () => main("gone"), in: frame };
  const PARTS = {
    door, in: part,
    wait: () => put("wait", page.lang, () => [top(), el("h1", {}, w("wait.head")), el("p", {}, w("wait.text")), el("div", { class: "pulse" })]),
    gone: () => put("gone", [page.gone, page.lang], () => [top(), el("h1", {}, w(`gone.${page.gone}`)), page.gone === "wrong" && el("p", {}, w("gone.wrong.do")),
      tap({ class: "main", on: { click: back } }, w({ newer: "gone.here", wrong: "gone.try", group: "away.again" }[page.gone] || "gone.join"))]),
  };

  // What is on the screen: one of a few frames, its parts renewed where they have changed.
  function draw() {
    const wanted = page.gone ? "gone" : page.you ? "in" : page.waits ? "wait" : page.door ? "door" : "";
    if (!wanted) return;
    if (shown !== wanted) {
      if (shown) scrollTo(0, 0);
      shown = wanted;
      forget();
      const held = $("page").contains(document.activeElement);
      $("page").replaceChildren(...FRAMES[wanted]());
      if (held) {
        // As in a part that is made anew: a keyboard does not fall out of the page.
        const place = $("page").querySelector("main");
        place.tabIndex = -1;
        place.focus({ preventScroll: true });
      }
    }
    PARTS[wanted]();
    limited();
    drawn();
  }

  theme();
  limits(w);
  document.documentElement.lang = page.lang;
  wire.open(() => ({ lang: page.lang, token: kept.get(token) || undefined, page: name }));
  return { w, wire, draw, exercise, switches, top, group, joins, code };
}
