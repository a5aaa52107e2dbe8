"""What the board says of devices that join: the room's page, and exercise control's."""

from collections.abc import Mapping

WORDS: Mapping[str, tuple[str, str]] = {
    "board.joining": ("Join with your phone", "휴대전화로 참가"),
    "board.joining.scan": ("Point a camera at the square", "카메라로 왼쪽 코드를 비추십시오"),
    "board.joining.type": ("or type this address into a browser", "또는 브라우저에 이 주소를 입력하십시오"),
    "board.joining.code": ("Code", "코드"),
    "board.joining.plain": (
        "Not encrypted: whoever is in this network could read along. Use a network that you trust, or --tls.",
        "암호화되지 않은 연결입니다. 같은 네트워크에서 엿볼 수 있으니 믿을 수 있는 망이나 --tls를 쓰십시오.",
    ),
    "board.joining.tls": (
        "Encrypted. The browser asks once: the certificate's SHA-256 begins with",
        "암호화된 연결입니다. 브라우저가 한 번 확인합니다. 인증서 SHA-256의 처음:",
    ),
    "board.joining.alone": (
        "Only this computer can join: the host was started without --lan.",
        "이 컴퓨터에서만 참가할 수 있습니다. --lan 없이 시작했습니다.",
    ),
    "board.joining.devices": ("devices: {count}", "기기 {count}대"),
    "board.joining.waiting": ("{count} wait to be let in", "승인 대기 {count}대"),
    "board.joining.button": ("Devices join", "기기 참가"),
    "board.control.page.devices": ("Devices", "기기"),
    "board.devices": ("Devices", "기기"),
    "board.devices.there": ("{there} of {count} in touch", "{count}대 중 {there}대 연결"),
    "board.devices.none": (
        "Nobody has joined yet. The square, the address and the code stand on the room's screen with J.",
        "아직 참가한 기기가 없습니다. J를 누르면 상황실 화면에 코드와 주소가 나옵니다.",
    ),
    "board.devices.observer": ("observer", "참관자"),
    "board.devices.evaluator": ("evaluator", "평가관"),
    "board.devices.control": ("exercise control", "통제반"),
    "board.devices.group": ("group {group}, {place}", "{group}모둠, {place}"),
    "board.devices.waits": ("waits to be let in", "승인 대기"),
    "board.devices.away": ("out of touch", "연결 끊김"),
    "board.devices.pen": ("holds the pen", "결정 권한"),
    "board.devices.approve": ("Let it in", "승인"),
    "board.devices.move": ("To the next table", "다음 테이블로"),
    "board.devices.remove": ("Remove", "내보내기"),
    "board.devices.renew": ("A new code", "새 코드"),
    "board.devices.guessing.seat": (
        "100 wrong codes at one seat within an hour: nobody new gets in there. A new code (R) opens it.",
        "한 자리에 한 시간 동안 틀린 코드가 100번 입력되어 새 기기가 들어올 수 없습니다. "
        "새 코드(R)를 만들면 열립니다.",
    ),
    "board.devices.guessing.room": (
        "400 wrong codes within an hour: somebody may have guessed the code. Until there is a new one (R), "
        "whoever has it waits to be let in.",
        "한 시간 동안 틀린 코드가 400번 입력되어 누군가 코드를 알아냈을 수 있습니다. "
        "새 코드(R)를 만들 때까지 새 기기는 승인을 기다립니다.",
    ),
    "board.devices.console": ("The console in a browser", "브라우저 콘솔"),
    "board.devices.console.only": (
        "For control alone: whoever has this code sees and decides all.",
        "통제반 전용입니다. 이 코드를 아는 사람은 모든 것을 보고 결정할 수 있습니다.",
    ),
}
