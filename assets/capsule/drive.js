// The moment, the timeline and what moves along it.

const drawMoment = () => {
  const moment = moments[now.at];
  const made = shown(moment.block, true);
  const head = make("p", "when", make("strong", "", text(moment.when)), " · ");
  head.append(button("link", `${word("moment")} ${moment.record}`, () => toRecord(moment.record)));
  if (!moment.counts) head.append(make("em", "", word("abandoned")));
  made.classList.toggle("gone", !moment.counts);
  made.prepend(head);
  if (moment.brought >= 0) {
    const brought = shown(moment.brought, now.unfolded);
    brought.addEventListener("toggle", () => { now.unfolded = brought.open; });
    made.append(brought);
  }
  place("moment").replaceChildren(made);
  place("said").textContent = `${text(moment.when)}: ${text(game.blocks[moment.block][2])}`;
  const phase = game.phases.filter(([start]) => start <= now.at).pop();
  place("phase").textContent = phase ? text(phase[1]) : "";
  place("count").textContent = `${now.at + 1} / ${last + 1}`;
  const slide = place("slide");
  slide.value = now.at;
  slide.setAttribute("aria-valuetext", place("said").textContent);
  for (const mark of place("marks").children) mark.classList.toggle("passed", +mark.dataset.at <= now.at);
  for (const [id, there] of [["first", 0], ["back", 0], ["on", last], ["last", last]]) {
    place(id).disabled = now.at === there;
  }
};
const share = (n) => (last ? n / last : 0);
const drawMarks = () => {
  const marks = moments.map((moment, at) => {
    const made = make("span", `mark ${moment.kind} ${moment.team} ${moment.counts ? "" : "gone"}`);
    made.style.setProperty("--at", share(at));
    made.dataset.at = at;
    return made;
  });
  const names = game.phases.map(([at, name], n) => {
    const made = make("span", "phase", text(name));
    made.style.setProperty("--at", share(at));
    made.style.setProperty("--to", share(n + 1 < game.phases.length ? game.phases[n + 1][0] : last));
    made.title = text(name);
    made.addEventListener("click", () => go(at));
    return made;
  });
  place("marks").replaceChildren(...marks);
  place("names").replaceChildren(...names);
};

const keep = () => {
  const words = [`at=${moments[now.at].record}`, `eyes=${now.beside ? "beside" : now.eyes}`,
    `tab=${now.tab}`, `lang=${now.lang}`];
  if (now.theme) words.push(`theme=${now.theme}`);
  // Some viewers of files forbid it.
  try { history.replaceState(null, "", `#${words.join("&")}`); } catch { return; }
};
const draw = () => { drawMoment(); drawFaces(); keep(); };
const go = (at) => { now.at = Math.max(0, Math.min(last, at)); draw(); };
const seek = (way, wanted) => {
  let at = now.at + way;
  while (at > 0 && at < last && !wanted(at)) at += way;
  go(at);
};
const decision = (at) => moments[at].kind === "decision";
const turn = (at) => game.phases.some(([start]) => start === at);
const playing = (sign, key) => {
  place("play").replaceChildren(make("span", "sign", sign), make("span", "says", ` ${word(key)}`));
  place("play").setAttribute("aria-label", word(key));
};
const stop = () => { clearInterval(timer); timer = 0; playing("▶", "play"); };
const play = () => {
  if (timer) { stop(); return; }
  if (now.at === last) now.at = 0;
  timer = setInterval(() => { if (now.at === last) stop(); else go(now.at + 1); }, 2500);
  playing("❚❚", "pause");
};
const look = (eyes) => {
  now.beside = eyes === "beside";
  if (!now.beside) now.eyes = eyes;
  for (const each of place("eyes").querySelectorAll("button")) {
    each.setAttribute("aria-pressed", String(each.dataset.eyes === eyes));
  }
  draw();
};
const toRecord = (record) => {
  open("report");
  const line = document.getElementById(`r${record}`);
  if (line) { line.scrollIntoView({ block: "center" }); line.classList.add("found"); }
};
const atRecord = (record) => {
  let at = 0;
  moments.forEach((moment, n) => { if (moment.record <= record) at = n; });
  return at;
};
