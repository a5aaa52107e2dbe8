// What a viewer has before its eyes, and how it looks.

const face = (viewer) => {
  const pages = game.faces[viewer];
  let low = 0;
  let high = pages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pages[middle][0] <= now.at) low = middle + 1;
    else high = middle;
  }
  return low ? pages[low - 1][1] : [];
};

const bar = (figure, before) => {
  const made = make("span", "bar", make("i"), make("b"));
  made.setAttribute("aria-hidden", "true");
  made.firstChild.style.width = `${Math.max(0, Math.min(1000, figure)) / 10}%`;
  made.lastChild.style.left = `${Math.max(0, Math.min(1000, before)) / 10}%`;
  return made;
};
const rungs = (figure, before, highest) => {
  const made = make("span", "rungs");
  made.setAttribute("aria-hidden", "true");
  for (let n = 1; n <= highest; n += 1) {
    const was = n === before && n !== figure;
    made.append(make("i", [n <= figure && "on", was && "was"].filter(Boolean).join(" ")));
  }
  return made;
};
const row = ([style, texts, numbers]) => {
  const parts = texts.map((n, i) => make("span", `t${i}`, text(n)));
  const made = make("div", `row ${style}`, ...parts);
  if (style === "gauge") made.append(bar(...numbers));
  if (style === "rung") {
    parts[0].append(` ${numbers[0]}/${numbers[2]}`);
    made.append(rungs(...numbers));
  }
  return made;
};
const FOLDED = ["fresh", "message", "card", "tried", "scenario", "parts", "brought"];
const shown = (id, open) => {
  const [kind, team, title, rows] = game.blocks[id];
  const folds = FOLDED.includes(kind) && text(title);
  const made = make(folds ? "details" : "section", `block ${kind} ${team}`);
  if (text(title)) made.append(make(folds ? "summary" : "h3", "", text(title)));
  if (folds) made.open = open || kind === "fresh";
  made.append(...rows.map(row));
  return made;
};

// A column keeps the elements of blocks that stay: what was unfolded stays unfolded.
const columns = new Map();
const column = (name, ids) => {
  const old = columns.get(name) || new Map();
  const kept = new Map();
  for (const id of ids) {
    const made = old.get(id) || shown(id, false);
    made.classList.toggle("new", old.size > 0 && !old.has(id));
    kept.set(id, made);
  }
  columns.set(name, kept);
  return kept;
};
const AREAS = [
  ["where", "parts", "ladder", "own", "gauges", "map", "teams", "aims", "card"],
  ["ending", "ratings", "sealed", "truth", "tried", "ask", "question", "paper", "told", "why", "control"],
  ["fresh", "message"],
];
const BESIDE = [...AREAS].reverse();
const areas = (blocks, order = AREAS) => order.map((kinds) => make("div", "area",
  ...[...blocks].filter(([id]) => kinds.includes(game.blocks[id][0]))
    .sort(([one], [two]) => kinds.indexOf(game.blocks[one][0]) - kinds.indexOf(game.blocks[two][0]))
    .map(([, made]) => made)));
const called = (viewer) => text(game.viewers.find(([id]) => id === viewer)[1]);

const drawFaces = () => {
  const faces = place("faces");
  const asked = now.beside ? game.beside : [now.eyes];
  faces.className = now.beside ? "beside" : "alone";
  if (!now.beside) {
    const blocks = column(now.eyes, face(now.eyes));
    const seat = make("article", `face ${now.eyes}`, make("h2", "", called(now.eyes)), ...areas(blocks));
    seat.tabIndex = -1;
    faces.replaceChildren(seat);
    return;
  }
  const all = asked.map(face);
  const same = all[0].filter((id) => all.every((ids) => ids.includes(id)));
  const seats = asked.map((viewer, n) => {
    const own = column(`beside ${viewer}`, all[n].filter((id) => !same.includes(id)));
    const seat = make("article", `face ${viewer}`, make("h2", "", called(viewer)), ...areas(own, BESIDE));
    if (!own.size) seat.append(make("p", "quiet", word("nothing")));
    return seat;
  });
  const shared = make("article", "face same", make("h2", "", word("before")),
    ...areas(column("same", same)));
  faces.replaceChildren(make("div", "seats", ...seats), shared);
};
