"""What a host says where devices join, on standard error and on the board."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "host.join": ("Devices join at {address} with the code {code}", "기기 참가: {address} 코드 {code}"),
    "host.console": (
        "The facilitator's console: {address} with the code {code} (for you alone)",
        "진행자 콘솔: {address} 코드 {code}(진행자 전용)",
    ),
    "host.print": ("The certificate's SHA-256: {print}", "인증서 SHA-256: {print}"),
    "host.plain": (
        "Without --tls whoever is in this network could read along; use a network that you trust.",
        "--tls 없이는 같은 네트워크에 있는 사람이 엿볼 수 있습니다. 믿을 수 있는 네트워크를 쓰십시오.",
    ),
    "host.others": ("Also at {addresses}", "다른 주소: {addresses}"),
    "host.group": ("Group {group}:", "{group}모둠:"),
    "host.marks": (
        "Evaluators: {address} with the code {code}; you let them in",
        "평가관: {address} 코드 {code}. 진행자가 승인합니다",
    ),
    "host.until": ("Hosting; Ctrl-C ends it.", "호스트 실행 중. Ctrl-C로 끝냅니다."),
    "host.ended": (
        "The host has ended; --resume goes on with the game.",
        "호스트를 끝냈습니다. --resume으로 이어 갑니다.",
    ),
}
