// The pages, the languages, what is saved.

const TABS = ["replay", "report", "scenario", "log"];
const open = (tab) => {
  now.tab = tab;
  for (const each of TABS) {
    place(`page-${each}`).hidden = each !== tab;
    const head = place(`tab-${each}`);
    head.setAttribute("aria-selected", String(each === tab));
    head.tabIndex = each === tab ? 0 : -1;
  }
  place("drive").hidden = tab !== "replay";
  keep();
};
const save = (name, words) => () => {
  const link = make("a");
  link.href = URL.createObjectURL(new Blob([words], { type: "application/octet-stream" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
};

const reports = { [game.lang]: place("report") };
const reportIn = (lang) => {
  if (!reports[lang]) {
    reports[lang] = make("main", "", place(`report-${lang}`).content.cloneNode(true));
    reports[lang].id = "report";
  }
  const found = reports[lang];
  for (const line of found.querySelectorAll(".records > li")) {
    if (line.querySelector("button")) continue;
    const back = button("link", `▶ ${word("replay")}`, () => {
      go(atRecord(line.value));
      open("replay");
    });
    back.setAttribute("aria-label", `${word("replay")} ${line.value}`);
    line.append(" ", back);
  }
  return found;
};
const other = () => (now.lang === "ko" ? "en" : "ko");
const logPage = () => make("div", "raw",
  make("p", "", word("log.how")), make("p", "", `${word("log.code")}: `, make("strong", "", game.code)),
  make("p", "", button("", `${word("save.log")} (log.jsonl)`, save("log.jsonl", read("log"))), " ",
    button("", `${word("save.scenario")} (scenario.json)`, save("scenario.json", read("exercise")))),
  make("p", "quiet", word("save.how")), make("pre", "", read("log")));

const control = (id, sign, says, act) => {
  const made = button("", sign, () => { if (timer && id !== "play") stop(); act(); });
  made.id = id;
  made.title = says;
  made.setAttribute("aria-label", says);
  return made;
};
const top = () => {
  const tabs = make("div", "tabs", ...TABS.map((tab) => {
    const head = button("", word(tab), () => open(tab));
    head.id = `tab-${tab}`;
    head.setAttribute("role", "tab");
    head.setAttribute("aria-controls", `page-${tab}`);
    return head;
  }));
  tabs.setAttribute("role", "tablist");
  tabs.addEventListener("keydown", (event) => {
    const way = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!way) return;
    open(TABS[(TABS.indexOf(now.tab) + way + TABS.length) % TABS.length]);
    place(`tab-${now.tab}`).focus();
    event.preventDefault();
    event.stopPropagation();
  });
  const language = button("quiet", now.lang === "ko" ? "English" : "한국어", () => speak(other()));
  language.lang = other();
  language.id = "language";
  const theme = button("quiet", "◐", dress);
  theme.title = word("theme");
  theme.setAttribute("aria-label", word("theme"));
  return make("header", "top", make("span", "badge", text(game.plate)),
    make("h1", "", text(game.title)), tabs, make("span", "rest", language, theme));
};
const drive = () => {
  const slide = make("input");
  Object.assign(slide, { type: "range", id: "slide", min: 0, max: last, step: 1 });
  slide.setAttribute("aria-label", word("where"));
  slide.addEventListener("input", () => { stop(); go(+slide.value); });
  const strip = make("div", "strip", make("div", "names"), make("div", "marks"), slide);
  strip.children[0].id = "names";
  strip.children[1].id = "marks";
  for (const each of [strip.children[0], strip.children[1]]) each.setAttribute("aria-hidden", "true");
  const phase = make("strong", "", "");
  phase.id = "phase";
  const count = make("span", "quiet", "");
  count.id = "count";
  const made = make("footer", "drive", strip, make("div", "keys",
    control("first", "|‹", word("first"), () => go(0)),
    control("part-back", "«", `${word("part")} −`, () => seek(-1, turn)),
    control("back", "‹", word("back"), () => go(now.at - 1)),
    control("play", "", word("play"), play),
    control("on", "›", word("on"), () => go(now.at + 1)),
    control("part-on", "»", `${word("part")} +`, () => seek(1, turn)),
    control("last", "›|", word("last"), () => go(last)),
    make("span", "stand", phase, " ", count)));
  made.id = "drive";
  return made;
};
const replay = () => {
  const said = make("p", "unseen");
  said.id = "said";
  said.setAttribute("aria-live", "polite");
  const choices = [...viewers.slice(0, game.beside.length), "beside", ...viewers.slice(game.beside.length)];
  const eyes = make("div", "eyes", make("span", "quiet", word("eyes")), ...choices.map((id) => {
    if (id === "beside" && game.beside.length < 2) return "";
    const made = button(id, id === "beside" ? word("beside") : called(id), () => look(id));
    made.dataset.eyes = id;
    return made;
  }));
  eyes.id = "eyes";
  eyes.setAttribute("role", "group");
  eyes.setAttribute("aria-label", word("eyes"));
  const moment = make("div", "");
  moment.id = "moment";
  const faces = make("div", "");
  faces.id = "faces";
  return [said, moment, eyes, faces, make("p", "quiet help", word("keys"))];
};
const page = (name, ...inside) => {
  const made = make("div", "page", ...inside);
  made.id = `page-${name}`;
  made.setAttribute("role", "tabpanel");
  made.setAttribute("aria-labelledby", `tab-${name}`);
  return made;
};
const build = () => {
  document.documentElement.lang = now.lang;
  document.title = text(game.title);
  columns.clear();
  const scenario = make("div", "book", ...game.scenario.map((id, n) => shown(id, n < 2)));
  const report = reportIn(now.lang);
  place("viewer").replaceChildren(top(), page("replay", ...replay()), page("report", report),
    page("scenario", scenario), page("log", logPage()), drive());
  drawMarks();
  stop();
  look(now.beside ? "beside" : now.eyes);
  open(now.tab);
};
const speak = (lang) => { stop(); now.lang = lang; build(); place("language").focus(); };
const dress = () => {
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const worn = now.theme || (dark ? "dark" : "light");
  now.theme = worn === "dark" ? "light" : "dark";
  document.documentElement.dataset.theme = now.theme;
  keep();
};

const KEYS = {
  ArrowRight: (big) => (big ? seek(1, decision) : go(now.at + 1)),
  ArrowLeft: (big) => (big ? seek(-1, decision) : go(now.at - 1)),
  PageDown: () => seek(1, turn), PageUp: () => seek(-1, turn), Home: () => go(0), End: () => go(last),
  " ": () => play(), b: () => look("beside"), l: () => speak(other()), t: () => dress(),
};
document.addEventListener("keydown", (event) => {
  const own = event.target.closest && event.target.closest("button, summary, input, a");
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (own && (event.key === " " || own.tagName === "INPUT")) return;
  const digit = /^[1-9]$/.test(event.key) ? viewers[+event.key - 1] : undefined;
  const act = KEYS[event.key.length > 1 ? event.key : event.key.toLowerCase()];
  const moves = !["l", "t"].includes(event.key.toLowerCase());
  if (!(act || digit) || (moves && now.tab !== "replay")) return;
  event.preventDefault();
  if (timer && event.key !== " ") stop();
  if (digit) look(digit);
  else act(event.shiftKey);
});

const asked = () => {
  const words = new URLSearchParams(location.hash.slice(1));
  const among = (key, known) => (known.includes(words.get(key)) ? words.get(key) : "");
  if (/^\d+$/.test(words.get("at") || "")) now.at = atRecord(+words.get("at"));
  const eyes = among("eyes", [...viewers, "beside"]);
  now.beside = eyes === "beside" ? true : eyes ? false : now.beside;
  if (eyes && !now.beside) now.eyes = eyes;
  now.tab = among("tab", TABS) || now.tab;
  now.lang = among("lang", ["en", "ko"]) || now.lang;
  now.theme = among("theme", ["light", "dark"]) || now.theme;
  if (now.theme) document.documentElement.dataset.theme = now.theme;
};
window.addEventListener("hashchange", () => { if (location.hash.includes("=")) { asked(); build(); } });
asked();
build();
