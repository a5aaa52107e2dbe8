"""Every code that a finding about a scenario may carry, and what `check --explain CODE` says of it."""

from __future__ import annotations

from game.errors import GameError
from game.scenario.near import near

CODES: dict[str, str] = {
    # The file
    "SC001": (
        "A file cannot be read: it is not there, may not be opened, or is not UTF-8. Shared parts are "
        "looked for in `shared/` beside the scenario and then among the game's own."
    ),
    "SC002": (
        "The file is not YAML. Most often a colon or a quotation mark inside a text needs quotes "
        "around the whole text, or a line is indented by a tab or by another number of spaces than "
        "its neighbours."
    ),
    "SC003": (
        "A limit was passed: 1 MiB a file, 32 levels, 20,000 values, 20,000 characters a text, 200 a "
        "key, 32 shared parts, 4 MiB with them, 500 faults. No exercise needs more; a file that does was "
        "made by a machine or by accident."
    ),
    "SC004": (
        "Anchors, aliases, tags, merge keys and second documents are not understood, so that a file "
        "says what it says where it stands. Write the thing out, or share it through `uses:`."
    ),
    "SC005": (
        "A key stands twice in one mapping. YAML would silently keep the last; here both are yours to "
        "choose from."
    ),
    "SC006": (
        "A key is missing or is not a word. Keys stand before a colon, one to a line or separated by "
        "commas in { }."
    ),
    "SC010": (
        "This key means nothing here. It is a slip of the pen, and the nearest known key is named; or it "
        "belongs one level further out or in, and the message says where: most often a line is indented by "
        "too little or too much."
    ),
    "SC011": (
        "A key that must be given is missing. The schema lists what each entry needs, and an editor "
        "that reads the schema shows it while you write."
    ),
    "SC012": (
        "Something of another kind is expected: a text, a whole number, true or false, a list, a "
        "mapping. Words such as no, on, 10:30 or 0755 are texts here, whatever other readers of YAML "
        "make of them."
    ),
    "SC013": (
        "A comma inside { } ends an entry. `{en: Duty manager, Dodam Bank, ko: ...}` is read as three "
        'keys; write `{en: "Duty manager, Dodam Bank", ko: ...}`.'
    ),
    "SC014": (
        "The value is of the right kind, but not one that may stand here. The message says which may, "
        "or within which bounds it must lie."
    ),
    "SC015": (
        "Ids are made of lower-case letters, digits and _, and begin with a letter. They stay for "
        "ever once a log has used them, so choose a word that will not age."
    ),
    "SC016": (
        "A length of time carries its unit: 40m, 2h, -24h, 3d, 1h30m. A bare number would leave "
        "readers guessing between hours and minutes."
    ),
    # Names, conditions, effects
    "SC101": (
        "The line is not written in the condition language: names, whole numbers, and/or/not, "
        "comparisons, + - * /, min, max and a few functions of ids. At most 400 characters, 120 words "
        "and signs, 20 levels."
    ),
    "SC102": (
        "A name in a condition is not declared in this scenario or its shared parts. Meters, flags, "
        "values, constants, draws and settings may stand in conditions, and a draw's own outcomes "
        "beside it."
    ),
    "SC103": (
        "The name is known, but not for this: a number where a condition is expected, a word where a "
        "number is, a function outside its place. A flag counts 0 or 1; a draw with words is compared "
        "with == or !=."
    ),
    "SC104": (
        "A value is made of itself, directly or through others. Values are computed whenever they are "
        "read, so a circle would never end."
    ),
    "SC105": (
        "An effect is one of: METER + n, METER - n, METER to n, ours to n, ours at least n, theirs the same, "
        "set FLAG, clear FLAG, send INJECT, lock OPTION, unlock OPTION, each with `if CONDITION` if need be."
    ),
    "SC106": (
        "What the effect changes is not declared, or is of another kind: meters change by numbers, "
        "flags are set and cleared, values and constants never change."
    ),
    "SC110": ("An id is used that nothing declares. The nearest known one is named."),
    "SC111": ("The same thing stands twice where each may stand once."),
    "SC112": (
        "An id is taken: two things share a name that conditions use, or the name is a word of the "
        "language or a seat of every exercise."
    ),
    "SC113": (
        "The thing belongs to somebody else: an option or role to another team, a text to the alliance."
    ),
    "SC114": (
        "Injects of no phase wait on exercise control's shelf until it releases them; their type is `cont`."
    ),
    "SC115": (
        "An estimate in percent is settled by a condition, so that it can be scored; the other kinds "
        "are settled by what the other capital does."
    ),
    "SC116": ("Injects that send each other in a circle would be delivered for ever."),
    # Sense
    "SC201": (
        "Odds are per mille and add up to 1000. In a `chance` phase exactly one outcome takes the rest."
    ),
    "SC202": (
        "A number lies outside what can ever be: a meter's bounds, the ladder's twelve rungs, a "
        "choice larger than its list; or it changes nothing."
    ),
    "SC203": (
        "Times run backwards: an inject bears an earlier time than the one before it, or comes after "
        "its phase is over, or a phase opens before the one that leads to it."
    ),
    "SC204": (
        "Every question has exactly one way to be asked and always a way on: one of decide, joint and "
        "chance; a last branch, ending and rating without condition, and none before it."
    ),
    "SC205": ("No branch leads to this phase from the first one."),
    "SC206": (
        "The option that the clock commits must always be open: no needs, no price, no condition. "
        "Otherwise a silent table could stop the exercise."
    ),
    "SC207": ("Each offer has exactly one option that the clock commits when a table does not answer."),
    "SC208": (
        "Every decision sets two goods against each other, so that it is a decision: speed, "
        "certainty, unity, sovereignty, calm, candour, punish, contain, secrecy, accountability."
    ),
    "SC209": (
        "Every option states its best case in a line that its own advocates would sign. An option "
        "without one is a trap, and tables learn to look for traps."
    ),
    "SC210": (
        "A public act says how one comes back down from it, even if the answer is that nothing needs "
        "taking back."
    ),
    "SC211": (
        "A flag is read that nothing ever sets, so the condition can never change; or a flag is set, or a "
        "draw made, that nothing reads, so it does not matter. A flag with a `name:` is told to people as it "
        "is set, and that is enough."
    ),
    "SC212": (
        "Another option of the same offer costs no more, takes no longer, needs no more and gives at "
        "least as much in every meter. Nobody who reads both would choose this one."
    ),
    "SC213": (
        "An edition is called by its minutes of play, which a class plans by; its phases together should "
        "take about as long. Change `minutes:` of its phases, skip fewer or more, or give it another number."
    ),
    "SC214": (
        "Two injects without a condition have one number of the events list and go to the same readers. "
        "A number may be shared by versions of one event (each with its `when:`, or for other readers); "
        "else give the second a number or a letter of its own."
    ),
    "SC215": (
        "Two endings have the same code and the same title. A code names the kind of an ending and may be "
        "shared; what people read has to tell them apart."
    ),
    "SC216": (
        "An inject may bear a time at which the phase before it was open, so that news of the hours between "
        "comes when it is read; not one at which the exercise was somewhere else, nor one later than the "
        "opening of a phase that follows: people would read tomorrow's news today."
    ),
    "SC217": (
        "A scenario is found by its file's name and named in logs by its id. Call both alike: rename the "
        "file, or the id as long as no log has used it."
    ),
    "SC218": (
        "A tag that no doctrine chooses by and that is none of the game's own does nothing, and so does a "
        "line of a doctrine that chooses by what no option, text or aim bears. It is most often a slip of "
        "the pen; a doctrine of the scenario's own may choose by any tag that something bears."
    ),
    "SC219": (
        "Phases lead back to each other, and no branch that can ever hold leads out of the circle. Only the "
        "limit of `turns` would end the game. Give one of the phases a branch that can be taken."
    ),
    "SC220": (
        "This condition holds in no game: no state in which it is asked lies within what it wants, whatever "
        "tables choose and luck brings. The message says between what its names lie there. It contradicts "
        "itself, or what it waits for comes later or never."
    ),
    "SC221": (
        "A branch or an ending is never come to in any game, since one before it holds in every state in "
        "which it is asked. Put the narrower one first, or take away what can never be reached."
    ),
    # Play
    "SC301": (
        "In the lines of play that were walked nobody ever chose this option. Perhaps its conditions "
        "cannot come true together; if that is meant, waive it with a reason."
    ),
    "SC302": ("This inject never came in the lines of play that were walked."),
    "SC303": ("This branch was never taken in the lines of play that were walked."),
    "SC304": ("This ending was never reached in the lines of play that were walked."),
    "SC305": ("This joint text was never signed in the lines of play that were walked."),
    "SC306": (
        "This objective was rated alike in all lines of play that were walked: it cannot be met, or "
        "cannot be missed."
    ),
    "SC307": ("A line of play does not end where it says, or breaks off."),
    "SC308": (
        "A game did not end, or the rules refused to go on. This is most often a circle of phases; "
        "raise `turns` or break the circle."
    ),
    "SC309": ("This outcome of chance never had any odds in the lines of play that were walked."),
    "SC310": (
        "A finding is waived that was not found, or the waiver is not written CODE.NAME. Take it out, "
        "so that the list stays true."
    ),
    "SC311": ("This reservation was never part of a signed text in the lines of play that were walked."),
    "SC312": (
        "A table is starved: a question leaves it nothing in any game but what its lapse would do, or the "
        "exercise never asks it anything. Offer it an option that it can afford, or do not ask it."
    ),
    "SC313": (
        "In a game that was walked the limit of `turns` came before `close` did. Raise `turns`, or let the "
        "phases that come again lead on."
    ),
    # Secrets
    "SC401": (
        "Whether a joint text is on the list, and the hours of the talks, are seen by all; what they "
        "read must be public. Private conditions belong in `gates:`."
    ),
    "SC402": ("A gate is one capital's own: it reads what is public and what that capital sees."),
    "SC403": (
        "What a team is offered, what an option needs and what it costs is read by that team; it must "
        "read nothing that the team does not see."
    ),
    "SC404": (
        "A figure in a text shows the meter to everybody who reads the text, and one of them may not see it."
    ),
    "SC405": (
        "Arrows and harms on the map are seen by everybody in the room, so their conditions read public "
        "names only."
    ),
    "SC406": (
        "A value is seen by somebody who does not see what it is made of. That can be meant: waive it "
        "with the reason."
    ),
    # Texts
    "SC501": ("Every text stands in both languages."),
    "SC502": (
        "Only a plain comparison of one meter can be put into words by the game. Other conditions "
        "bring their own: `{if: CONDITION, words: {en: ..., ko: ...}}`."
    ),
    "SC503": (
        "A figure in a text is written {meter}, {meter|person} or {meter|은/는}, in both languages "
        "alike, and only in texts that are filled in: injects, questions, options, joint texts, "
        "estimates and endings."
    ),
    "SC504": (
        "The name belongs to a real firm, agency or person, or is the byname of one. Everything here "
        "is invented; take another name."
    ),
    "SC505": (
        "The text holds a sign that nobody sees, such as a zero-width space or a mark that turns the "
        "direction of writing."
    ),
    "SC506": (
        "The sentence of a joint text has 25 to 50 words in English and about as much in Korean, so "
        "that tables argue about words and not about paragraphs."
    ),
    "SC507": (
        "A headline stands on the board's card and has at most 60 characters in either language. The "
        "text has room for the rest."
    ),
    "SC508": (
        "A term of the glossary stands in no text of the shipped scenarios and on no screen. Take it out, "
        "or give it under `also:` the form in which it does."
    ),
    "SC509": (
        "A Korean text holds letters and no Hangul: most often it was copied from the English and not yet "
        "translated. A name that stays in Latin letters gets a Korean word beside it."
    ),
    "SC510": (
        "A text is longer than the board's room for its kind: a name has one line, a summary, best case, "
        "exit or question two lines of a card, a message about 110 words. It would be set smaller or cut."
    ),
    # Joint decisions
    "SC601": (
        "`by:` names the capital that leads and goes with `rule: lead` only; `first:` names who "
        "speaks first and goes with `rule: both` only."
    ),
    "SC602": (
        "Reservations change a text that both must agree to; the rules either and lead have no such moment."
    ),
    "SC603": (
        "A reservation excludes others of the same text that the other capital may raise, and its "
        "capital takes part in the talks."
    ),
    "SC604": (
        "The tables sign words. Every joint text and every reservation carries its sentence in both "
        "languages."
    ),
    "SC605": (
        "A text that may not be tabled is shown greyed with the reason, so its condition is also "
        "given in words."
    ),
    "SC606": ("Two texts bind equally far and do the same: one of them is no choice."),
    "SC607": (
        "The fallback is at least as good, meter by meter, as every text on offer. Nobody would then "
        "sign anything."
    ),
    "SC608": (
        "No text may be tabled as this phase opens, in some line of play that was walked: the talks "
        "would be over before they began."
    ),
}
"""Code -> two or three sentences: what it means and what to do."""


def explain(code: str) -> str:
    """Return what a code means; raise GameError for one that there is not."""
    wanted = code.strip().upper()
    if wanted not in CODES:
        raise GameError(f"there is no code '{code}'{near(wanted, CODES)}")
    return CODES[wanted]
