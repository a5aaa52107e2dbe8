"""The heads and words of a comparison in sheets."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "compare.sheet.title": ("Groups", "모둠"),
    "compare.sheet.group": ("Group", "모둠"),
    "compare.sheet.number": ("Group in its class", "수업의 모둠"),
    "compare.sheet.code": ("Code of the log", "기록 코드"),
    "compare.sheet.length": ("Length", "진행 시간"),
    "compare.sheet.ended": ("Ended", "종료"),
    "compare.sheet.ending_code": ("Ending, code", "결말 부호"),
    "compare.sheet.ending": ("Ending", "결말"),
    "compare.sheet.also": ("Also", "함께 성립한 결말"),
    "compare.sheet.signed": ("Signed", "서명한 문안"),
    "compare.sheet.dissent": (
        "In effect without the consent of both",
        "양국의 동의 없이 시행된 문안",
    ),
    "compare.sheet.yes": ("yes", "예"),
    "compare.sheet.no": ("no", "아니요"),
    "compare.sheet.question": ("Question", "질문"),
    "compare.sheet.what": ("What", "내용"),
    "compare.sheet.groups": ("Groups", "모둠 수"),
    "compare.sheet.of": ("Of", "전체"),
    "compare.sheet.share": ("Percent", "비율(%)"),
    "compare.sheet.low": ("95 % from", "95 % 하한"),
    "compare.sheet.high": ("95 % to", "95 % 상한"),
    "compare.sheet.which": ("Which groups", "해당 모둠"),
    "compare.sheet.results": ("Results", "결과"),
    "compare.sheet.axis": ("Differ in", "다른 점"),
    "compare.sheet.one": ("One", "앞"),
    "compare.sheet.other": ("Other", "뒤"),
    "compare.sheet.in_one": ("In the one", "앞의 값"),
    "compare.sheet.in_other": ("In the other", "뒤의 값"),
    "compare.sheet.difference": ("One less other", "앞 빼기 뒤"),
    "compare.sheet.unit": ("Counted in", "차이의 단위"),
    "compare.sheet.verdict": ("Verdict", "판정"),
}
