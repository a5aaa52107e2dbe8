"""Bugs to plant in the comparison of a class: a name, the file, the text to replace, what to put there."""

# ruff: noqa: E501

from __future__ import annotations

COMPARE_BUGS: tuple[tuple[str, str, str, str], ...] = (
    ("a lapse counts as chosen", "compare/asked.py", "choice.options if how == CHOSE else ()", "choice.options"),
    ("shares are of those who chose alone", "compare/asked.py", "answer.how != CONTROL for", "answer.how == CHOSE for"),
    ("control's choice counts as the group's", "compare/asked.py", "how = CONTROL if choice.forced else LAPSED", "how = LAPSED"),
    ("who was not asked counts as asked", "compare/asked.py", "    def of(self) -> int:\n", "    def of(self) -> int:\n        return 3\n\n    def asked(self) -> int:\n"),
    ("a second asking is the first", "compare/asked.py", "            met[choice.phase, choice.team] += 1\n", "            met[choice.phase, choice.team] = 1\n"),
    ("a rewound decision counts", "debrief/game.py", "if one.record.n in standing)", "if one)"),
    ("arms are swapped", "compare/arms.py", "first, second = measure.of(one), measure.of(other)", "second, first = measure.of(one), measure.of(other)"),
    ("three groups against three tell", "figures/small.py", "return 2 / comb(one + other, one) > 1 - LEVEL", "return 1 / comb(one + other, one) > 1 - LEVEL"),
    ("the interval of a difference is one-sided", "figures/small.py", "(two.high - two.value) ** 2)", "(two.value - two.low) ** 2)"),
    ("the rank sum's interval is a step too narrow", "figures/small.py", "            return max(value, 1)", "            return max(value + 1, 1)"),
    ("the median's interval leaves out one too many", "figures/small.py", "    least = max(out, 1)", "    least = out + 1"),
    ("adjudicated papers count", "compare/talks.py", "if each.measures.counts}", "if each}"),
    ("who never came to the talks could have signed", "compare/talks.py", "if text in each.offer for place in each.held}", "for place in range(3)}"),
    ("a pause counts as thinking", "debrief/timing.py", "what in (\"pause\", \"slept\")", "what in (\"slept\",)"),
    ("a lapse is an answer with a time", "compare/measures.py", "and not each.lapsed and each.seconds", "and each.seconds"),
    ("a question gone back to goes on", "debrief/timing.py", "            asked.clear()", "            pass"),
    ("the time is that of the first answer", "debrief/timing.py", "            taken.pop(key, None)\n", "            if key in taken:\n                continue\n"),
    ("labels of the class are shown", "compare/groups.py", "        self.label = label\n", "        self.label = label + str(game.records[-1].note)\n"),
    ("notes are in the sheet", "compare/sheets.py", "        yield \"; \".join(shown.of(option_name(scenario, text)) for text in group.in_force(how))\n", "        yield str(group.game.records[6].note)\n"),
    ("each answer is a witness", "compare/guesses.py", "held.setdefault(each.group, [])", "held.setdefault(len(held), [])"),
    ("a formula is a formula", "compare/workbook.py", "harmless(cell) if isinstance(cell, str) else cell", "cell"),
    ("a workbook bears the hour", "press/undated.py", "if name == \"docProps/core.xml\":", "if not name:"),
    ("order is the order of the words", "cli/several.py", "for path in sorted(_last(found), key=_natural)]", "for path in _last(found)]"),
    ("a log named twice counts twice", "debrief/games.py", "    return dict(found.values())", "    found |= {f'{n} again': (Path(n), game) for n, (_, game) in tuple(found.items())}\n    return dict(found.values())"),
    ("a mark stands a column further", "compare/page/parts.py", "for place in range(number))", "for place in range(-1, number - 1))"),
)  # fmt: skip

EXPORT_BUGS: tuple[tuple[str, str, str, str], ...] = (
    ("a lapse is told as chosen", "export/decisions.py", '"lapsed" if self.choice.lapsed else "chose"', '"chose"'),
    ("control's choice is told as the table's", "export/decisions.py", '"control" if self.choice.forced else "lapsed"', '"lapsed"'),
    ("what people wrote leaves unasked", "export/columns.py", "if words or column.kind != \"words\"", "if column.kind"),
    ("a flag is Python's", "export/write.py", '"TRUE" if value else "FALSE"', "str(value)"),
    ("the seconds are another seat's", "export/columns.py", "{(each.seat, each.record): each.seconds for", '{("seoul", each.record): each.seconds for'),
    ("an unknown is none", "export/write.py", '            return ""\n', '            return "None"\n'),
    ("a formula is a formula", "export/write.py", "return harmless(value).replace", "return value.replace"),
    ("a lone return begins a row", "export/write.py", 'harmless(value).replace("\\r", "\\n")', "harmless(value)"),
    ("an export goes over other files", "export/write.py", "    if other:\n", "    if other and not folder:\n"),
    ("a branch left behind is not counted", "export/sessions.py", "len(row.source.game.records) - len(row.source.game.played)", "0"),
    ("hours are minutes", "export/talks.py", "row.item.measures.latency", "row.item.measures.latency * 60"),
)  # fmt: skip
