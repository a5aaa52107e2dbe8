"""Whether this computer and this network are ready for a class, and what to do where they are not."""

WORDS: dict[str, tuple[str, str]] = {
    "doctor.title": (
        "Is this computer, and this network, ready for a class?",
        "이 컴퓨터와 네트워크로 수업을 진행할 수 있는지 점검합니다.",
    ),
    "doctor.state.ok": ("ok", "정상"),
    "doctor.state.care": ("look", "확인"),
    "doctor.state.bad": ("BAD", "문제"),
    "doctor.state.unknown": ("?", "모름"),
    "doctor.ready": (
        "Nothing stands in the way on this computer. The list below needs a second device.",
        "이 컴퓨터에는 걸림돌이 없습니다. 아래 목록은 다른 기기로 확인해야 합니다.",
    ),
    "doctor.ready.care": (
        "To look at before people come: {number}. The list below needs a second device.",
        "참가자가 오기 전에 확인할 것: {number}건. 아래 목록은 다른 기기로 확인해야 합니다.",
    ),
    "doctor.ready.bad": (
        "To put right first, or devices cannot join: {number}.",
        "먼저 고칠 것: {number}건. 고치지 않으면 기기가 참가할 수 없습니다.",
    ),
    "doctor.python": ("Python {version}.", "Python {version}."),
    "doctor.python.old": ("Python {version} is too old.", "Python {version}: 너무 오래된 판입니다."),
    "doctor.python.new": (
        "Python {version} is newer than those that the game was tried on.",
        "Python {version}: 이 게임을 시험해 본 판보다 새 판입니다.",
    ),
    "doctor.python.tried": (
        "If something fails, use Python 3.11, 3.12 or 3.13.",
        "문제가 생기면 Python 3.11, 3.12 또는 3.13을 쓰십시오.",
    ),
    "doctor.python.do": ("Install Python 3.11 or later.", "Python 3.11 이상을 설치하십시오."),
    "doctor.packages": ("All packages are installed.", "필요한 패키지가 모두 설치되어 있습니다."),
    "doctor.packages.missing": ("Packages are missing: {names}.", "빠진 패키지: {names}."),
    "doctor.packages.do": (
        "Start the game once with a network: it brings them. Without cryptography only --tls is missing, "
        "without typst and openpyxl only PDF and workbooks.",
        "네트워크에 연결한 채 게임을 한 번 실행하면 설치됩니다. cryptography가 없으면 --tls만, typst와 "
        "openpyxl이 없으면 PDF와 통합 문서만 쓸 수 없습니다.",
    ),
    "doctor.network": (
        "Devices of this network try: {addresses}",
        "같은 네트워크의 기기가 열 주소: {addresses}",
    ),
    "doctor.network.open": (
        "The address is not a private network's: {addresses}",
        "사설 네트워크의 주소가 아닙니다: {addresses}",
    ),
    "doctor.network.open.do": (
        "Whoever knows it may reach the page from outside, too. Use a hotspot or the room's own network.",
        "주소를 알면 바깥에서도 접속할 수 있습니다. 핫스팟이나 강의실 전용 네트워크를 쓰십시오.",
    ),
    "doctor.network.none": (
        "This computer is in no network.",
        "이 컴퓨터가 네트워크에 연결되어 있지 않습니다.",
    ),
    "doctor.network.do": (
        "Join the room's Wi-Fi, or open a hotspot; one laptop with answer cards needs no network at all.",
        "강의실 와이파이에 연결하거나 핫스팟을 켜십시오. 노트북 한 대와 답변 카드로 하면 네트워크가 필요 "
        "없습니다.",
    ),
    "doctor.port": ("Port {port} is free.", "포트 {port}: 사용 가능."),
    "doctor.port.taken": (
        "Port {port} is taken: is a game hosted here already?",
        "포트 {port}: 사용 중. 이미 열린 게임이 있지 않은지 확인하십시오.",
    ),
    "doctor.port.do": (
        "Close that, or host with --port {port}.",
        "그것을 닫거나 --port {port} 옵션으로 여십시오.",
    ),
    "doctor.firewall.on": ("A firewall is on.", "방화벽이 켜져 있습니다."),
    "doctor.firewall.off": ("No firewall of this computer is on.", "이 컴퓨터의 방화벽은 꺼져 있습니다."),
    "doctor.firewall.unknown": (
        "It cannot be read whether a firewall is on.",
        "방화벽이 켜져 있는지 알 수 없습니다.",
    ),
    "doctor.firewall.linux": (
        "If no device gets through, let port {port} in while you play: sudo ufw allow {port}/tcp, or sudo "
        "firewall-cmd --add-port={port}/tcp.",
        "기기가 접속하지 못하면 진행하는 동안 포트 {port|을/를} 여십시오: sudo ufw allow {port}/tcp 또는 "
        "sudo firewall-cmd --add-port={port}/tcp.",
    ),
    "doctor.firewall.darwin": (
        "When macOS asks whether Python may accept connections, allow it; System Settings, Network, "
        "Firewall.",
        "macOS에서 Python의 연결 허용 여부를 물으면 허용하십시오. 시스템 설정 → 네트워크 → 방화벽.",
    ),
    "doctor.firewall.win32": (
        "When Windows asks whether Python may use the network, allow private networks. If it asked once "
        "and was refused: Windows Security, Firewall, Allow an app.",
        "Windows에서 Python의 네트워크 사용을 물으면 개인 네트워크를 허용하십시오. 이미 거부했다면 "
        "Windows 보안 → 방화벽 → 앱 허용에서 바꿉니다.",
    ),
    "doctor.public": (
        "Windows takes this network for a public one and lets nobody in.",
        "Windows가 이 네트워크를 공용으로 보고 접속을 막습니다.",
    ),
    "doctor.private": (
        "Windows takes this network for a private one.",
        "Windows가 이 네트워크를 개인용으로 봅니다.",
    ),
    "doctor.public.do": (
        "Settings, Network and internet, the network's properties: private.",
        "설정 → 네트워크 및 인터넷 → 네트워크 속성에서 개인으로 바꾸십시오.",
    ),
    "doctor.sleep.never": (
        "It does not fall asleep during a class.",
        "수업 중에 절전 상태로 들어가지 않습니다.",
    ),
    "doctor.sleep.after": (
        "It falls asleep after {minutes|minute} without a key.",
        "입력이 없으면 {minutes}분 뒤 절전 상태로 들어갑니다.",
    ),
    "doctor.sleep.unknown": (
        "It cannot be read when this computer falls asleep.",
        "언제 절전 상태로 들어가는지 알 수 없습니다.",
    ),
    "doctor.dark.never": ("The display stays on.", "화면이 꺼지지 않습니다."),
    "doctor.dark.after": (
        "The display goes dark after {minutes|minute} without a key.",
        "입력이 없으면 {minutes}분 뒤 화면이 꺼집니다.",
    ),
    "doctor.dark.unknown": (
        "It cannot be read when the display goes dark.",
        "언제 화면이 꺼지는지 알 수 없습니다.",
    ),
    "doctor.awake.linux": (
        "Settings, Power: no automatic suspend, no screen blank. Keep the lid open. After a sleep the "
        "game stands paused, and nothing is lost.",
        "설정 → 전원에서 자동 절전과 화면 끄기를 해제하고 덮개를 열어 두십시오. 절전에서 깨어나면 게임은 "
        "일시정지되어 있고 잃는 것은 없습니다.",
    ),
    "doctor.awake.darwin": (
        "Start the game with caffeinate -dims before the command, or set it in System Settings. Keep the "
        "lid open. After a sleep the game stands paused, and nothing is lost.",
        "명령 앞에 caffeinate -dims를 붙여 실행하거나 시스템 설정에서 바꾸고 덮개를 열어 두십시오. "
        "절전에서 깨어나면 게임은 일시정지되어 있고 잃는 것은 없습니다.",
    ),
    "doctor.awake.win32": (
        "Settings, System, Power: screen and sleep never, when plugged in. Keep the lid open. After a "
        "sleep the game stands paused, and nothing is lost.",
        "설정 → 시스템 → 전원에서 전원 연결 시 화면 끄기와 절전을 ‘안 함’으로 하고 덮개를 열어 두십시오. "
        "절전에서 깨어나면 게임은 일시정지되어 있고 잃는 것은 없습니다.",
    ),
    "doctor.power": ("It runs on mains.", "전원에 연결되어 있습니다."),
    "doctor.power.battery": ("It runs on its battery.", "배터리로 작동하고 있습니다."),
    "doctor.power.unknown": ("It cannot be read what powers it.", "무엇으로 작동하는지 알 수 없습니다."),
    "doctor.power.do": ("Plug it in before people come.", "참가자가 오기 전에 전원을 연결하십시오."),
    "doctor.clock": ("The network keeps the clock right.", "시계가 네트워크에 맞춰져 있습니다."),
    "doctor.clock.lost": ("The clock says {year}.", "시계가 {year}년을 가리킵니다."),
    "doctor.clock.unset": ("The network does not set the clock.", "시계를 네트워크로 맞추지 않습니다."),
    "doctor.clock.unknown": (
        "It cannot be read who sets the clock.",
        "시계를 무엇에 맞추는지 알 수 없습니다.",
    ),
    "doctor.clock.do": (
        "Set it: logs and the certificate of --tls bear its date.",
        "시계를 맞추십시오. 기록과 --tls 인증서에 그 날짜가 들어갑니다.",
    ),
    "doctor.clock.unknown.do": (
        "Compare it with a phone. The game's own clocks do not depend on it.",
        "휴대전화와 비교하십시오. 게임의 시계는 여기에 매이지 않습니다.",
    ),
    "doctor.disk": ("{free} MB are free for {folder}", "남은 공간 {free} MB: {folder}"),
    "doctor.disk.do": (
        "A game needs some MB, a class with its reports some hundred: make room, or keep it elsewhere "
        "with --out.",
        "게임 하나에 수 MB, 보고서를 포함한 수업에 수백 MB가 듭니다. 공간을 비우거나 --out으로 다른 곳에 "
        "저장하십시오.",
    ),
    "doctor.disk.closed": ("Nothing can be written to {folder}", "쓸 수 없는 폴더: {folder}"),
    "doctor.disk.closed.do": ("Keep sessions elsewhere with --out.", "--out으로 다른 곳에 저장하십시오."),
    "doctor.displays": ("Displays side by side: {sizes}.", "나란히 놓인 화면: {sizes}."),
    "doctor.displays.one": ("One display: {sizes}.", "화면 하나: {sizes}."),
    "doctor.displays.none": ("There is no display.", "화면이 없습니다."),
    "doctor.displays.none.do": (
        "Host without a board: the facilitator has the console in a browser.",
        "보드 없이 여십시오. 진행자는 브라우저의 통제 화면을 씁니다.",
    ),
    "doctor.displays.mirrored": (
        "The projector shows what the laptop shows: {sizes}.",
        "프로젝터가 노트북 화면을 그대로 보여 줍니다: {sizes}.",
    ),
    "doctor.displays.small": (
        "A display is small for the back row: {sizes}.",
        "뒷줄에서 보기에 작은 화면: {sizes}.",
    ),
    "doctor.displays.unknown": (
        "It cannot be read which displays there are.",
        "어떤 화면이 있는지 알 수 없습니다.",
    ),
    "doctor.displays.do": (
        "Plug in the projector and extend the desktop, then look again: the room's window goes to it by "
        "itself.",
        "프로젝터를 연결하고 화면 확장을 고른 뒤 다시 확인하십시오. 강의실 창은 저절로 그리로 갑니다.",
    ),
    "doctor.mirrored.do": (
        "Extend the desktop instead, or everybody sees exercise control.",
        "화면 복제 대신 확장을 고르십시오. 그러지 않으면 통제반 화면이 모두에게 보입니다.",
    ),
    "doctor.small.do": (
        "Choose 1280 x 720 or more for it, if it can.",
        "가능하면 1280 x 720 이상으로 설정하십시오.",
    ),
    "doctor.sound": ("There is a sound card for the chime.", "알림음을 낼 소리 장치가 있습니다."),
    "doctor.sound.none": (
        "There is no sound: the chime stays silent.",
        "소리 장치가 없어 알림음이 나지 않습니다.",
    ),
    "doctor.sound.unknown": (
        "It cannot be read whether there is sound.",
        "소리 장치가 있는지 알 수 없습니다.",
    ),
    "doctor.sound.do": (
        "Try it once at the volume of the room; every chime is also shown.",
        "강의실 음량으로 한 번 들어 보십시오. 알림음이 나면 화면에도 표시됩니다.",
    ),
    "doctor.list": ("What only a second device shows", "다른 기기로만 확인할 수 있는 것"),
    "doctor.list.reach": (
        "With a phone in the room's Wi-Fi, open the address of {command}. This computer says when it was "
        "reached.",
        "휴대전화를 강의실 와이파이에 연결하고 {command} 명령이 알려 주는 주소를 여십시오. 접속되면 이 "
        "컴퓨터에 표시됩니다.",
    ),
    "doctor.list.wall": (
        "Not reached, but the internet works on it: the network keeps its devices apart (client "
        "isolation), as guest networks do. Ask for another network, or take the hotspot.",
        "접속은 안 되는데 인터넷은 된다면, 손님용 네트워크처럼 기기끼리의 통신을 막은 것입니다(단말 "
        "격리). 다른 네트워크를 요청하거나 핫스팟을 쓰십시오.",
    ),
    "doctor.list.login": (
        "A sign-in page comes instead: sign in first, on each device; then open the address again.",
        "로그인 페이지가 대신 뜨면 기기마다 먼저 로그인한 뒤 주소를 다시 여십시오.",
    ),
    "doctor.list.mobile": (
        "The phone is on mobile data, or leaves a Wi-Fi without internet by itself: switch mobile data "
        "off, a VPN too.",
        "휴대전화가 모바일 데이터를 쓰거나 인터넷 없는 와이파이를 저절로 끊으면 모바일 데이터와 VPN을 "
        "끄십시오.",
    ),
    "doctor.list.certificate": (
        "With --tls each browser warns once: compare the fingerprint that the host prints, then go on.",
        "--tls를 쓰면 브라우저마다 한 번 경고합니다. 진행용 컴퓨터에 표시된 지문과 비교한 뒤 계속하십시오.",
    ),
    "doctor.list.hotspot": (
        "A network of your own, without internet: {steps} About ten devices, on many systems no more; a "
        "small router carries a whole class.",
        "인터넷이 없어도 되는 자체 네트워크: {steps} 시스템에 따라 기기 열 대쯤이 한도입니다. 학급 "
        "전체에는 작은 공유기를 쓰십시오.",
    ),
    "doctor.list.laptop": (
        "Without devices: tables come to the laptop in turn, with a curtain between them. Nothing else "
        "changes.",
        "기기 없이: 팀이 차례로 노트북에 와서 결정하고 사이사이 가림막이 내려옵니다. 나머지는 그대로입니다.",
    ),
    "doctor.list.paper": (
        "Or print the answer cards ({command}) and key them in: no network, every group.",
        "또는 답변 카드를 인쇄해({command}) 진행자가 입력합니다. 네트워크 없이 모든 모둠이 참여합니다.",
    ),
    "doctor.hotspot.linux": (
        "Settings, Wi-Fi, menu, turn on Wi-Fi hotspot.",
        "설정 → 와이파이 → 메뉴 → 핫스팟 켜기.",
    ),
    "doctor.hotspot.darwin": (
        "A Mac shares only another connection (System Settings, Sharing, Internet sharing); a phone's "
        "hotspot that the Mac joins too is simpler.",
        "Mac은 다른 연결이 있을 때만 공유할 수 있습니다(시스템 설정 → 공유 → 인터넷 공유). 휴대전화의 "
        "핫스팟에 Mac도 연결하는 편이 간단합니다.",
    ),
    "doctor.hotspot.win32": (
        "Settings, Network and internet, Mobile hotspot. It wants a connection to share; without one a "
        "phone's hotspot that the laptop joins too is simpler.",
        "설정 → 네트워크 및 인터넷 → 모바일 핫스팟. 공유할 연결이 없으면 휴대전화의 핫스팟에 노트북도 "
        "연결하는 편이 간단합니다.",
    ),
    "doctor.open": (
        "Open one of these on a second device; Ctrl-C ends it:",
        "다른 기기에서 다음 주소 가운데 하나를 여십시오. Ctrl-C로 끝냅니다:",
    ),
    "doctor.reached": (
        "{time}: a second device has reached this computer.",
        "{time}: 다른 기기가 이 컴퓨터에 접속했습니다.",
    ),
    "doctor.reached.here": (
        "{time}: a browser of this computer has opened it; that says nothing of the network.",
        "{time}: 이 컴퓨터의 브라우저가 열었습니다. 네트워크 점검은 아닙니다.",
    ),
    "doctor.never": (
        "No second device has reached this computer. The list says what may be the reason.",
        "다른 기기가 접속하지 못했습니다. 위 목록에서 원인을 찾아보십시오.",
    ),
    "doctor.page": ("You have reached it.", "접속되었습니다."),
    "doctor.page.more": (
        "This device can join the game. The facilitator's computer shows it too; this page may be closed.",
        "이 기기로 게임에 참가할 수 있습니다. 진행자의 컴퓨터에도 표시됩니다. 이 페이지는 닫아도 됩니다.",
    ),
}
