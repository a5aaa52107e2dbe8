"""Scenarios made to measure: a game of 6 rounds x 3 decisions x 4 options, and files of a wished length."""

from __future__ import annotations

TEAMS = ("north", "south", "middle")


def text(words: str) -> str:
    """Return a bilingual text as YAML."""
    return f'{{en: "{words}", ko: "{words} 글"}}'


def head(name: str) -> list[str]:
    """Return the lines that every made scenario begins with."""
    lines = [
        "format: 1",
        f"id: {name}",
        f"title: {text('Made to measure')}",
        f"summary: {text('A made scenario.')}",
        f"notice: {text('Fiction.')}",
        "victim: north",
        'startex: {weekday: monday, time: "08:00", zone: KST}',
        "ladder:",
        "  start: {ours: 1, theirs: 1}",
        f"  bands: {{calm: {text('Calm')}, pressure: {text('Pressure')}}}",
        "  rungs:",
    ]
    rung = text("A rung")
    lines += [
        f"    - {{theirs: {rung}, ours: {rung}, band: {'calm' if n < 6 else 'pressure'}}}" for n in range(12)
    ]
    lines += [
        "  firebreaks: []",
        "map: {shape: northeast_asia, insets: {}, flows: []}",
        "places: {}",
        "teams:",
    ]
    lines += [f"  {team}: {{name: {text(team)}, letter: {team[0].upper()}}}" for team in TEAMS]
    lines += ["meters:"]
    lines += [f"  m{n}: {{name: {text(f'Meter {n}')}, start: {40 + n}, seen_by: all}}" for n in range(8)]
    lines += ["flags: {told: all, named: all}"]
    lines += ["values:", '  load: {is: "(m0 * 3 + m1 * 2) / 5 + min(m2, 60)", seen_by: all}']
    return lines


def option(name: str, team: str, n: int) -> list[str]:
    """Return one option with two effects, one of them conditional."""
    lapse = ", lapse: true" if n == 0 else ""
    return [
        f"  {name}:",
        f"    {{team: {team}, name: {text(name)}, best_case: {text('It helps')}, takes: {n + 1}h{lapse},",
        f"     tags: [t{n}],",
        f'     do: ["m{n} + {n + 1}", "m{(n + 3) % 8} - 2 if m{(n + 1) % 8} > 20 and not told"]}}',
    ]


def decide(phase: str, options: dict[str, list[str]]) -> list[str]:
    """Return the `decide:` block in which every team is asked."""
    lines = ["    decide:"]
    for team in TEAMS:
        offer = ", ".join(options[team])
        ask = text(f"What does {team} do in {phase}?")
        lines.append(f"      {team}: {{ask: {ask}, dilemma: [speed, certainty], offer: [{offer}]}}")
    return lines


def tail() -> list[str]:
    """Return the endings."""
    return [
        "endings:",
        f"  high: {{code: E1, when: m0 >= 60, shows: [m0], title: {text('High')}, text: {text('It rose.')}}}",
        f"  low: {{code: E2, shows: [m0, m1], title: {text('Low')}, text: {text('It stayed.')}}}",
    ]


def six_rounds() -> str:
    """Return the YAML of a game of six rounds, three decisions of four options each, and a draw a round."""
    lines = head("six_rounds")
    options = {team: [f"{team}_{n}" for n in range(4)] for team in TEAMS}
    lines += ["draws:"]
    lines += [f"  d{r}: {{at: r{r}, of: {{1: 500, 2: 500}}}}" for r in range(6)]
    lines += ["options:"]
    for team in TEAMS:
        for n in range(4):
            lines += option(f"{team}_{n}", team, n)
    lines += [f"parts: {{p: {text('Part')}}}", "phases:"]
    for r in range(6):
        after = f"r{r + 1}" if r < 5 else "close"
        lines += [f"  r{r}:", "    part: p", "    minutes: 3"]
        lines += decide(f"r{r}", options)
        lines += ["    branches:", "      - {when: m0 >= 95 and load > 90, to: close}"]
        lines += [f"      - {{when: d{r} == 2 and m1 > 99, to: close}}", f"      - {{to: {after}}}"]
    return "\n".join(lines + tail()) + "\n"


def long_file(lines_wanted: int) -> str:
    """Return a valid scenario of about so many lines: phases with injects, options with conditions."""
    lines = head("long_file")
    per_phase = 20
    count = max(1, (lines_wanted - len(lines) - 20) // (per_phase + 3 * 3 * 2))
    options: dict[tuple[int, str], list[str]] = {}
    lines += ["options:"]
    for p in range(count):
        for team in TEAMS:
            options[p, team] = [f"{team}_{p}_{n}" for n in range(2)]
            for n, name in enumerate(options[p, team]):
                lines += option(name, team, n)
    lines += [f"parts: {{p: {text('Part')}}}", "phases:"]
    for p in range(count):
        after = f"f{p + 1}" if p < count - 1 else "close"
        lines += [f"  f{p}:", "    part: p", "    minutes: 3", "    injects:"]
        lines += [
            f"      i{p}:",
            f"        msel: {p % 90}-01",
            "        type: info",
            f"        when: m{p % 8} > {p % 50} or not told",
            f"        from: {text('Duty officer')}",
            "        to: [all]",
            "        medium: report",
            f"        headline: {text(f'Report {p}')}",
            f"        text: {text('Services are slow in several districts and nobody has said why so far.')}",
            f"        unknown: {text('The cause is not known.')}",
        ]
        lines += decide(f"f{p}", {team: options[p, team] for team in TEAMS})
        lines += [f"    branches: [{{when: m{p % 8} >= 97 and load > 95, to: close}}, {{to: {after}}}]"]
    return "\n".join(lines + tail()) + "\n"
