"""Names that no invented firm, medium or person may bear: firms, media, bynames of agencies, people."""

from __future__ import annotations

import re

_ENGLISH = """
Dongbu, Hanbit, Samsung, Hyundai, Kia, LG, SK Telecom, SK Hynix, Hanwha, Doosan, POSCO, Lotte, Kakao,
Naver, Coupang, AhnLab, Shinhan, Woori Bank, Hana Bank, Kookmin, Nonghyup, KEPCO, KHNP, Korail, Toss,
Upbit, Bithumb, Bybit, Coinbase, Binance, Sony, Microsoft, Google, Amazon, Mandiant, CrowdStrike,
SolarWinds, Kaspersky, Lockheed, Boeing, Raytheon, Visa, Mastercard, Huawei, Tencent, Alibaba, Equifax,
Interpark, CNN, BBC, KBS, MBC, SBS, JTBC, YTN, Yonhap, Chosun Ilbo, JoongAng, Dong-A Ilbo, Hankyoreh,
Reuters, Associated Press, New York Times, Washington Post, NHK, Xinhua, KCNA, Namsan, Langley, Foggy
Bottom, Apra, Lazarus, Kimsuky, Bureau 121, Saeron, Kim Jong Un, Kim Jong-un, Biden, Trump, Yoon Suk,
Moon Jae, Lee Jae-myung, Park Geun, Xi Jinping, Putin
"""

_KOREAN = """
동부그룹, 동부화재, 한빛은행, 한빛원전, 삼성, 현대자동차, 현대카드, 기아자동차, 엘지, 한화그룹,
두산그룹, 포스코, 롯데, 카카오, 네이버, 쿠팡, 안랩, 신한은행, 신한카드, 우리은행, 하나은행,
국민은행, 농협, 한국전력공사, 한수원, 코레일, 업비트, 빗썸, 바이비트, 마이크로소프트, 구글,
연합뉴스, 조선일보, 중앙일보, 동아일보, 한겨레, 조선중앙통신, 노동신문, 남산, 중앙정보부, 안기부,
라자루스, 김수키, 새론, 김정은, 바이든, 트럼프, 윤석열, 문재인, 이재명, 박근혜, 시진핑, 푸틴
"""


def _alternatives(names: str) -> str:
    return "|".join(re.escape(name) for name in " ".join(names.split()).split(", "))


_WORDS = re.compile(rf"(?<![A-Za-z])(?:{_alternatives(_ENGLISH)})(?![A-Za-z])")
_SYLLABLES = re.compile(_alternatives(_KOREAN))


def real_name(sentence: str) -> str:
    """Return the first real name in a sentence, or nothing."""
    found = _WORDS.search(sentence) or _SYLLABLES.search(sentence)
    return found[0] if found else ""
