"""What a comparison says of arms: settings side by side, with the difference and its sign."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "compare.arms": ("Settings as arms", "설정에 따른 비교"),
    "compare.arms.how": (
        "The unit is the group. A share is told as groups of groups, other figures as medians. Differences "
        "are the first less the second with a 95 % interval: shares in points of 100; ranks (steps, rungs, "
        "ratings) as how many of 100 pairs of groups have the first higher less those that have it lower; "
        "amounts in their unit. Of twenty such intervals one misses by luck alone.",
        "단위는 모둠이다. 비율은 모둠 수로, 다른 수치는 중앙값으로 적는다. 차이는 앞의 것에서 뒤의 것을 "
        "뺀 값과 95 % 구간이다. 비율은 %포인트로, 순서(단계, 단, 평가)는 모둠 100쌍 가운데 앞이 높은 "
        "쌍에서 낮은 쌍을 뺀 수로, 양은 그 단위로 적는다. 이런 구간 스무 개 가운데 하나는 우연만으로도 "
        "빗나간다.",
    ),
    "compare.arms.arm": ("{arm}: {groups|group}", "{arm}: {groups|group}"),
    "compare.arms.mixed": (
        "These arms also differ in: {others}. What comes of which cannot be told apart.",
        "다음에서도 차이가 있다: {others}. 어느 쪽의 영향인지 가릴 수 없다.",
    ),
    "compare.arms.within": (
        "Each group played every arm, in an order of its own: a difference is that of a group with itself, "
        "and its interval that of the groups' differences.",
        "모둠마다 모든 조건을 서로 다른 순서로 했다. 차이는 한 모둠 안의 차이이며, 구간은 모둠별 차이에서 "
        "구한 것이다.",
    ),
    "compare.arms.luck": (
        "In one of these arms all groups share their draws, and another arm has others. What the setting did "
        "and what luck did cannot be told apart; give classes the same seed, or several classes to an arm.",
        "한쪽의 모둠은 모두 추첨 결과가 같고 다른 쪽은 추첨 결과가 다르다. 설정의 영향과 운의 영향을 가릴 "
        "수 없다. 수업마다 같은 시드를 쓰거나 설정마다 여러 수업을 둔다.",
    ),
    "compare.arms.few": (
        "Too few groups to tell: with {one} against {other}, even arms that share nothing would come about "
        "by luck more than once in twenty.",
        "모둠이 너무 적어 알 수 없다. {one} 대 {other}에서는 두 쪽이 완전히 갈려도 우연히 그럴 확률이 "
        "20분의 1보다 크다.",
    ),
    "compare.arms.differ": (
        "“{a}” against “{b}”: {number} of {of} figures differ by more than luck.",
        "‘{a}’ 대 ‘{b}’: 지표 {of}개 가운데 {number}개에서 우연을 넘는 차이가 있다.",
    ),
    "compare.arms.apart": (
        "“{a}” against “{b}”: {number} of {of} figures differ, by the setting or by the draws.",
        "‘{a}’ 대 ‘{b}’: 지표 {of}개 가운데 {number}개에서 설정이나 추첨 결과에 따른 차이가 있다.",
    ),
    "compare.arms.blank": (
        "Where the last column is empty, the groups are too few to tell.",
        "마지막 칸이 빈 지표는 모둠이 너무 적어 알 수 없다.",
    ),
    "compare.arms.none": (
        "“{a}” against “{b}”: no figure differs by more than luck could.",
        "‘{a}’ 대 ‘{b}’: 우연을 넘는 차이가 있는 지표는 없다.",
    ),
    "compare.arms.measure": ("Figure", "지표"),
    "compare.arms.less": ("“{a}” less “{b}”", "‘{a}’ 빼기 ‘{b}’"),
    "compare.arms.choices": ("Choices: “{a}” against “{b}”", "선택: ‘{a}’ 대 ‘{b}’"),
    "compare.points": ("points", "%포인트"),
    "compare.pairs": ("of 100 pairs", "/ 100쌍"),
    "compare.verdict.differ": ("differ", "차이 있음"),
    "compare.verdict.luck": ("setting or luck", "설정 또는 운"),
    "compare.verdict.open": ("no difference shown", "차이 드러나지 않음"),
    "compare.verdict.few": ("too few to tell", "너무 적어 알 수 없음"),
}
