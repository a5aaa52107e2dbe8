// The data of a capsule, its words, and how an element is made: by setting text, never markup from text.

const read = (id) => JSON.parse(document.getElementById(id).textContent);
const game = read("game");
const moments = game.moments.map(([record, kind, team, when, block, brought, counts]) =>
  ({ record, kind, team, when, block, brought, counts }));
const last = moments.length - 1;
const viewers = game.viewers.map(([id]) => id);
const now = { at: 0, eyes: viewers[0], beside: false, unfolded: false, tab: "replay", lang: game.lang,
  theme: "" };
let timer = 0;

const text = (n) => {
  const found = game.texts[n];
  return typeof found === "string" ? found : found[now.lang === "ko" ? 1 : 0];
};
const word = (key) => text(game.words[key]);
const make = (tag, look, ...inside) => {
  const made = document.createElement(tag);
  if (look) made.className = look;
  made.append(...inside);
  return made;
};
const button = (look, says, act) => {
  const made = make("button", look, says);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
};
const place = (id) => document.getElementById(id);
