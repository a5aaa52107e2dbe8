"""The experts' claims put to the test: verdicts, the page, the lines in the terminal."""

WORDS: dict[str, tuple[str, str]] = {
    "claims.plate": ("EXERCISE / 훈련", "훈련 / EXERCISE"),
    "claims.title": ("The experts' claims put to the test", "전문가의 주장을 시험하다"),
    "claims.first": (
        "These exercises start from an article in which experts speak of how two allies would answer a "
        "cyberattack. Bots played the exercises many times, and this page says which claims follow from our "
        "rules. That is all it says: a claim that follows here is coherent and is no more likely to be true "
        "of the world, and one that does not may be true all the same. Say what you expect before you read "
        "on.",
        "이 훈련들은 두 동맹국이 사이버공격에 어떻게 대응할지 전문가들의 견해를 담은 글에서 출발했다. 봇이 "
        "훈련을 여러 번 실행했고, 이 페이지는 어떤 주장이 우리의 규칙에서 도출되는지 말한다. 말하는 것은 "
        "그뿐이다. 여기서 도출되는 주장은 앞뒤가 맞을 뿐 현실에서 더 참인 것은 아니며, 도출되지 않는 "
        "주장이 현실에서는 참일 수도 있다. 더 읽기 전에 무엇을 예상하는지 말해 보자.",
    ),
    "claims.head": (
        "Exercises: {scenarios}. {played} games of bots, {games} or more in each arm, from seed {seed}.",
        "훈련 {scenarios}개, 봇 게임 {played}판, 조건마다 {games}판 이상, 시드 {seed}부터.",
    ),
    "claims.caution": (
        "From these rules and these doctrines; no evidence about the world.",
        "이 규칙과 판단 원칙에서 나온 결과이며, 현실에 대한 증거가 아니다.",
    ),
    "claims.amount.games": ("{figure} of 100 games", "100판당 {figure}판"),
    "claims.amount.hours": ("{figure} hours", "{figure}시간"),
    "claims.amount.percent": ("{figure} percent", "{figure}%"),
    "claims.amount.points": ("{figure} points of 100", "{figure}점(100점 만점)"),
    "claims.few": (
        "Each arm was played {games|time} where the protocol asks for {least}: a small sample. Take no "
        "verdict from this page.",
        "조건마다 {games|game}만 실행했다. 정해 둔 {least}판보다 적은 작은 표본이므로 이 페이지의 판정을 "
        "결론으로 삼지 말 것.",
    ),
    "claims.verdict.follows": ("follows", "도출됨"),
    "claims.verdict.follows.is": (
        "Under our rules it is as the claim says: the best estimate reaches the size that was predicted, "
        "and the interval leaves out 0, though not every size below the predicted one. It is still so "
        "without the rule of ours that says the same.",
        "우리 규칙에서 주장대로 된다. 가장 나은 추정값이 예측한 크기에 이르고 구간은 차이가 없는 경우를 "
        "배제하지만, 더 작은 크기까지 모두 배제하지는 않는다. 같은 내용을 정한 규칙을 빼도 그러하다.",
    ),
    "claims.verdict.bare": ("follows; no control", "도출됨(대조 없음)"),
    "claims.verdict.bare.is": (
        "It is as the claim says, but our rule that says so was not taken out: it may be so by that rule "
        "alone.",
        "주장대로 되지만 그렇게 정한 규칙을 빼 보지 않았다. 그 규칙 때문일 수 있다.",
    ),
    "claims.verdict.not": ("does not follow", "도출되지 않음"),
    "claims.verdict.not.is": (
        "The whole interval lies short of the size that was predicted, or on the other side of 0.",
        "구간 전체가 예측한 크기에 미치지 못하거나 반대 방향에 있다.",
    ),
    "claims.verdict.open": ("undetermined", "판정 불가"),
    "claims.verdict.open.is": (
        "The games do not say: too few of them, or the interval holds both answers.",
        "게임이 말해 주지 않는다. 판수가 적거나, 구간에 두 답이 모두 들어 있다.",
    ),
    "claims.verdict.built": ("by construction", "규칙으로 정해짐"),
    "claims.verdict.built.is": (
        "It is as the claim says, and no longer so once the rule of ours is taken out that says the same.",
        "주장대로 되지만, 같은 내용을 정한 규칙을 빼면 더는 그렇지 않다.",
    ),
    "claims.verdict.unmoved": ("not tested: no game moved", "시험되지 않음: 달라진 게임 없음"),
    "claims.verdict.unmoved.is": (
        "In none of the pairs that were played did anything change: the same was decided, agreed and "
        "reached, and what is counted is the same. Nothing was put to the test; more follows from it about "
        "no rule.",
        "실행한 쌍 가운데 달라진 것이 하나도 없다. 쌍을 이룬 게임마다 결정과 합의와 결말이 같고 세는 값도 "
        "같다. 아무것도 시험되지 않았으며, 규칙에 관해 그 이상은 말할 수 없다.",
    ),
    "claims.verdict.calibrated": ("calibrated", "보정에 쓰임"),
    "claims.verdict.calibrated.is": (
        "Our figures were fitted to it, so that nothing is tested.",
        "수치를 여기에 맞추었으므로 시험이 되지 않는다.",
    ),
    "claims.verdict.untested": ("not tested here", "시험되지 않음"),
    "claims.verdict.untested.is": (
        "The exercise has not what the claim is about; the reason is given.",
        "주장이 다루는 것이 이 훈련에 없다. 이유를 함께 적는다.",
    ),
    "claims.target.follows": ("met", "충족"),
    "claims.target.not": ("missed", "미달"),
    "claims.target.unmoved": ("not tested: no game moved", "시험되지 않음: 달라진 게임 없음"),
    "claims.target.open": ("undetermined", "판정 불가"),
    "claims.overview": ("Verdicts of all claims", "모든 주장의 판정"),
    "claims.nowhere": (
        "Tested by nothing that was played: {claims} of {all}, for these reasons.",
        "실행한 어느 훈련으로도 시험하지 못한 주장: {all}개 가운데 {claims}개. 이유는 다음과 같다.",
    ),
    "claims.nowhere.why": ("{claim}: {why}", "{claim}: {why}"),
    "claims.claim": ("Claim", "주장"),
    "claims.predicts": ("What is predicted", "예측"),
    "claims.refuted": ("What would refute it", "반증 조건"),
    "claims.instead": ("What the handbook asks and was not played", "안내서가 요구하나 실행하지 않은 것"),
    "claims.encoded": ("The rule of ours that says the same", "같은 내용을 담은 우리의 규칙"),
    "claims.sources": ("Sources", "출처"),
    "claims.cannot": ("Not tested:", "시험하지 않는 훈련:"),
    "claims.figure": ("As the rules are", "규칙 그대로"),
    "claims.without": ("Without the rule that says so", "그렇게 정한 규칙을 뺐을 때"),
    "claims.without.same": (
        "Without the rule the figure is the same to the last digit: taking it out changed nothing of it.",
        "그 규칙을 빼도 이 수치는 끝자리까지 같다.",
    ),
    "claims.varied": ("With most figures varied at once", "수치 대부분을 함께 바꾸었을 때"),
    "claims.least": ("Predicted: {amount} or more.", "예측: {amount} 이상."),
    "claims.at_least": ("Predicted: at least {amount}.", "예측: {amount} 이상."),
    "claims.at_most": ("Predicted: at most {amount}.", "예측: {amount} 이하."),
    "claims.rise": ("Predicted: no more than {amount} above it.", "예측: 늘어도 {amount} 이하."),
    "claims.pairs": ("Pairs of games: {games}.", "게임 {games}쌍."),
    "claims.moved": (
        "In {moved} of them the two took different courses, and in {changed} what is counted differs.",
        "그중 {moved}쌍의 진행이 서로 다르고, {changed}쌍에서 세는 값이 다르다.",
    ),
    "claims.carried": (
        "Pair by pair: the middle one at {middle}; more than 0 in {more} pairs, less than 0 in {less}, "
        "exactly 0 in {same}.",
        "쌍별로 보면 가운데 쌍은 {middle}이며, 0보다 큰 쌍 {more}개, 작은 쌍 {less}개, 0인 쌍 {same}개이다.",
    ),
    "claims.carried.far": (
        "The figure is a mean, and pairs that lie far out pull it away from the middle.",
        "위 수치는 평균이며, 멀리 떨어진 쌍들 때문에 가운데 값에서 벗어나 있다.",
    ),
    "claims.unmoved": (
        "In none of these pairs did anything change.",
        "이 쌍들 가운데 달라진 것이 하나도 없다.",
    ),
    "claims.selected": (
        "In {games} of them both games have a figure for “{measure}”, and only these are compared. That is a "
        "selection: what sets the arms apart may also decide which games have one.",
        "두 게임 모두 ‘{measure}’의 값이 있는 것은 {games}쌍이며 이들만 견준다. 이것은 선별이다. 조건의 "
        "차이가 어느 게임에 값이 있는지도 정했을 수 있다.",
    ),
    "claims.not.opposite": (
        "The opposite is shown: the whole interval lies on the other side of 0.",
        "반대가 나타남: 구간 전체가 반대 방향에 있다.",
    ),
    "claims.not.reach": (
        "The predicted size could not be reached with so few games moved, whichever way they went.",
        "크기에 이를 수 없음: 달라진 게임이 적어, 모두 예측대로 되었더라도 예측한 크기에 이를 수 없다.",
    ),
    "claims.not.smaller": (
        "There is a difference in the predicted direction, and it is smaller than predicted.",
        "예측보다 작음: 예측한 방향의 차이가 있으나 예측한 크기보다 작다.",
    ),
    "claims.not.none": (
        "No difference is shown; if there is one, it is smaller than predicted.",
        "차이가 나타나지 않음: 차이가 있더라도 예측한 크기보다 작다.",
    ),
    "claims.not.bound": (
        "The bound is broken: the whole interval lies beyond it.",
        "한도를 벗어남: 구간 전체가 예측한 한도 밖에 있다.",
    ),
    "claims.norths": (
        "By which North it is, with the rules as they are",
        "어떤 북한인지에 따라(규칙 그대로)",
    ),
    "claims.north": ("The North: {name}", "{name}"),
    "claims.apart": ("{one|game} and {other|game}.", "게임 {one|game}과 {other|game}."),
    "claims.counted": ("{games|game}.", "게임 {games|game}."),
    "claims.same": (
        "With most figures varied, a difference shows in {of} of {samples} sets of figures and lies in the "
        "predicted direction in {same}, in the other in {other}; this is told beside the verdict and "
        "does not change it.",
        "수치 대부분을 바꾼 표본 {samples}개 가운데 {of}개에서 차이가 나타났고, 그중 {same}개의 방향이 "
        "예측과 같고 {other}개는 반대이다. 참고일 뿐 판정을 바꾸지 않는다.",
    ),
    "claims.given": (
        "These are different games, and not the same ones played two ways: what made the one kind of game "
        "may "
        "have made the other difference too.",
        "같은 게임을 두 방식으로 실행한 것이 아니라 서로 다른 게임이다. 게임을 갈라놓은 원인이 이 차이도 "
        "만들었을 수 "
        "있다.",
    ),
    "claims.levels": ("Arm by arm", "조건별 수치"),
    "claims.again": (
        "The arm “{arm}”: {games|game} from seed {seed}, as the test of the claim plays them.",
        "조건 ‘{arm}’: 게임 {games|game}, 시드 {seed}부터. 주장을 시험할 때와 같은 게임이다.",
    ),
    "claims.again.control": (
        "Without the rule that says what the claim says: the control.",
        "주장과 같은 내용을 정한 규칙을 뺀 게임(대조).",
    ),
    "claims.again.varied": (
        "With most figures varied at once, set by set; each set is played by one pair of doctrines.",
        "수치 대부분을 함께 바꾼 게임. 수치 조합마다 판단 원칙의 짝 하나로 실행한다.",
    ),
    "claims.again.sample": ("Set of figures {sample}; {pair}", "수치 조합 {sample}, {pair}"),
    "claims.again.seeds": ("{pair}; {seeds}", "{pair}, {seeds}"),
    "claims.again.all": ("All together", "모두 합쳐서"),
    "claims.again.how": (
        "The games of an arm again, with their seeds (with --control those without the rule, with --varied "
        "those with figures varied):",
        "한 조건의 게임을 시드와 함께 다시 보는 명령(--control: 규칙을 뺀 게임, --varied: 수치를 바꾼 게임):",
    ),
    "claims.again.names": ("In place of NAME: {arms}.", "NAME 자리에 쓸 이름: {arms}."),
    "claims.arm": ("Arm", "조건"),
    "claims.arm.of": ("{arm}: “{measure}”", "{arm}: ‘{measure}’"),
    "claims.arm.base": ("the exercise as it is", "훈련 그대로"),
    "claims.arm.with": ("{arm}, only its games with “{measure}”", "{arm} 가운데 ‘{measure}’인 게임"),
    "claims.arm.without": (
        "{arm}, only its games without “{measure}”",
        "{arm} 가운데 ‘{measure}’{|이/가} 아닌 게임",
    ),
    "claims.measure.rung": ("We rose to rung {rung}, they never did", "우리만 {rung}단에 이름"),
    "claims.measure.quiet": ("Quiet choices of {team}", "{team}의 선택 가운데 조용한 것"),
    "claims.games": ("Games", "판수"),
    "claims.level": ("Measure", "지표"),
    "claims.targets": ("What the figures were fitted to", "수치를 맞춘 목표"),
    "claims.targets.is": (
        "These are no tests. Base rates and restraint are known from cases and from research, and the "
        "exercises were tuned towards them, not always all the way. A target is met where every bound of it "
        "is kept; that says that the tuning was done. One that is missed says that it was not.",
        "이것은 시험이 아니다. 기저율과 절제는 사례와 연구에서 알려진 것이며, 훈련은 여기에 가까워지도록 "
        "조정되었으나 늘 이르지는 못했다. 목표의 한도를 모두 지키면 충족이며, 조정이 되었다는 뜻이다. "
        "미달이면 조정이 되지 않았다는 뜻이다.",
    ),
    "claims.targets.none": (
        "There are no targets for what was played here.",
        "여기서 실행한 훈련에는 맞춘 목표가 없다.",
    ),
    "claims.method": ("How this was done", "방법"),
    "claims.method.cells": (
        "An arm is an exercise set up one way: {games} games or more, spread evenly over all pairs of the "
        "four schools "
        "and lots against lots. Arms that are compared have the same seeds: game by game the same draws.",
        "조건 하나는 한 방식으로 설정한 훈련이다. 네 판단 원칙의 모든 짝과 추첨 대 추첨에 고르게 나누어 "
        "{games}판 이상 "
        "실행한다. 견주는 조건은 시드가 같아 게임마다 추첨 결과가 같다.",
    ),
    "claims.method.verdicts": (
        "Intervals are 95 %, corrected for {corrected} claims (Bonferroni). The first line of each "
        "exercise decides; the others stand beside it.",
        "구간은 95 %이며 주장 {corrected}개에 대해 보정했다(본페로니). 훈련마다 첫 줄이 판정을 정하고 "
        "나머지는 참고이다.",
    ),
    "claims.method.sizes": (
        "From what size on a difference counts is our choice and not the article's: 10 of 100 games, 10 "
        "points of 100 or six hours, unless a prediction says otherwise.",
        "어느 크기부터 차이로 볼지는 글이 아니라 우리가 정했다. 예측에 달리 적지 않았으면 100판당 10판, "
        "100점 만점에 10점, 6시간이다.",
    ),
    "claims.method.control": (
        "The control takes out the lines of ours that say what the claim says, and plays the same seeds. "
        "Some claims have no control; they show no such row.",
        "대조는 주장과 같은 내용을 정한 줄을 빼고 같은 시드로 실행한 것이다. 대조가 없는 주장에는 "
        "이 줄이 없다.",
    ),
    "claims.method.varied": (
        "Constants, starts, what settings set, prices, the amounts by which effects add or take away, what "
        "a doctrine gives an option, odds of draws, and the figure with which the pace of talks, odds and "
        "delays begin are varied at once by up to {reach} percent, in {samples} sets of figures, drawn as a "
        "Latin hypercube. Each pair of doctrines plays two sets, so that figures are not told apart from the "
        "pair, and none is ranked. Not varied are effects that set a value, raise it to at least one or "
        "reckon it (about one in eight), conditions and needs, hours and windows of talks, minutes, the "
        "ladder, and what a doctrine commits to.",
        "상수, 시작값, 설정이 정하는 값, 비용, 효과가 더하거나 빼는 크기, 판단 원칙이 선택지에 주는 점수, "
        "추첨의 확률, 그리고 협의 속도와 확률, 지연의 첫 수치를 한꺼번에 최대 {reach}퍼센트까지 바꾼다. "
        "라틴 초입방체 표본은 {samples}개이다. 판단 원칙의 짝마다 표본 두 개를 실행하므로 수치의 영향과 짝의 "
        "영향은 구별되지 않으며, 수치의 순위도 매기지 않는다. 값을 정하거나 하한을 두거나 계산하는 "
        "효과(여덟 가운데 하나쯤), 조건식과 요건, 협의의 시간과 기한, 진행 시간, 사다리, 판단 원칙이 정하는 "
        "구속력은 바꾸지 않는다.",
    ),
    "claims.method.norths": (
        "Where an exercise has three Norths, which of them it is, is drawn in every game, evenly; each is "
        "also told by itself.",
        "세 가지 북한이 있는 훈련에서는 어떤 북한인지를 게임마다 고르게 추첨하며, 각각의 결과도 따로 밝힌다.",
    ),
    "claims.method.limits": (
        "Bots do not talk, tire or learn, and four schools are not all there are. Several lines and "
        "exercises for one "
        "claim are not corrected for.",
        "봇은 대화하지도 지치지도 배우지도 않으며, 네 판단 원칙이 전부가 아니다. 한 주장에 딸린 여러 줄과 "
        "여러 훈련에 "
        "대해서는 보정하지 않았다.",
    ),
    "claims.made": ("Rules {rules}; seed {seed}; {mechanics}.", "규칙 {rules}; 시드 {seed}; {mechanics}."),
}
