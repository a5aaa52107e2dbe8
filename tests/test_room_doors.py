"""What the room's server answers to whom: pages to its own names, sockets to its own pages."""

from __future__ import annotations

import shutil
import ssl
import sys
from pathlib import Path

import httpx
import pytest
from conftest import Keeps
from rooms import House, Phone, raw, run
from websockets.exceptions import InvalidStatus

from game.devices import Lobby
from game.errors import GameError
from game.room import certificate, pages
from game.room.server import Server
from game.room.where import Where, hosts_allowed, origins_allowed


def asked(house: House, path: str = "/", method: str = "GET", **headers: str) -> httpx.Response:
    with httpx.Client(trust_env=False) as client:
        return client.request(method, house.url + path, headers=headers)


def test_every_answer_bears_the_same_head_and_names_no_program() -> None:
    with House() as house:
        answers = [asked(house, path) for path in ("/", "/control", "/nowhere")]
        answers += [asked(house, method="POST"), asked(house, Host="evil.example")]
        assert [each.status_code for each in answers][2:] == [404, 405, 403]
        for answer in answers:
            policy = answer.headers["content-security-policy"]
            assert policy.startswith("default-src 'self';")
            assert "unsafe" not in policy
            assert answer.headers["x-content-type-options"] == "nosniff"
            assert answer.headers["referrer-policy"] == "no-referrer"
            assert not {"server", "date", "set-cookie", "access-control-allow-origin"} & {*answer.headers}


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "HEAD", "PATCH", "TRACE"])
def test_only_get_is_answered(method: str, keeps: Keeps) -> None:
    with House() as house:
        assert asked(house, method=method).status_code == 405
    keeps("W1", 1, "requests refused")


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1",
             "localhost:{port}.evil.example",
             "192.168.0.7:{port}", ""]
)  # fmt: skip
def test_a_name_that_only_points_here_is_not_answered(host: str, keeps: Keeps) -> None:
    with House() as house:
        assert asked(house, Host=host.format(port=house.addresses.port)).status_code in (400, 403)
    keeps("W1", 1, "requests refused")


def test_its_own_names_are_answered_in_any_case() -> None:
    with House() as house:
        for host in ("127.0.0.1", "localhost", "LocalHost"):
            assert asked(house, "/nowhere", Host=f"{host}:{house.addresses.port}").status_code == 404


def test_a_host_named_twice_is_not_answered() -> None:
    async def talk() -> None:
        with House() as house:
            port = house.addresses.port
            reader, writer = await raw(house)
            twice = f"Host: 127.0.0.1:{port}\r\n" * 2
            writer.write(f"GET / HTTP/1.1\r\n{twice}\r\n".encode())
            assert (await reader.readline()).split()[1] == b"403"

    run(talk())


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", "http://127.0.0.1", "http://127.0.0.1:1",
               "https://127.0.0.1:{port}", "http://127.0.0.1:{port}.evil.example", "file://"]
)  # fmt: skip
def test_a_socket_is_opened_from_the_room_s_own_pages_only(origin: str, keeps: Keeps) -> None:
    async def talk() -> None:
        with House() as house:
            phone = Phone(house, origin=origin.format(port=house.addresses.port))
            with pytest.raises(InvalidStatus) as refused:
                await phone.reach()
            assert refused.value.response.status_code == 403
            assert refused.value.response.body == b"403\n"

    run(talk())
    keeps("W1", 1, "requests refused")


def test_a_socket_without_an_origin_is_not_opened() -> None:
    async def talk() -> None:
        with House() as house:
            port = house.addresses.port
            reader, writer = await raw(house)
            writer.write(
                f"GET /socket HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nUpgrade: websocket\r\n"
                "Connection: Upgrade\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                "Sec-WebSocket-Version: 13\r\n\r\n".encode()
            )
            assert (await reader.readline()).split()[1] == b"403"

    run(talk())


@pytest.mark.parametrize(
    "path",
    ["/scenarios/eight_minutes.yaml", "/assets/../game/room/server.py", "/assets/%2e%2e/page.html",
     "/assets/",
     "/assets", "//", "/devices.json", "/log.jsonl", "/assets/page.html", "/.", "/assets/README.md",
     "/favicon.ico", "/docs/architecture.md"],
)  # fmt: skip
def test_nothing_but_the_list_is_served(path: str, keeps: Keeps) -> None:
    async def talk() -> None:
        with House() as house:
            # A client of our own: others put paths right before they send them.
            port = house.addresses.port
            reader, writer = await raw(house)
            writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode())
            answer = await reader.read()
            assert answer.split()[1] == b"404"
            assert answer.endswith(b"\r\n\r\n404\n")

    run(talk())
    keeps("W1", 1, "requests refused")


def test_the_list_holds_files_of_the_room_alone(tmp_path: Path) -> None:
    folder = shutil.copytree(pages.HERE, tmp_path / "room")
    (folder / "secret.js").write_text("1", encoding="utf-8")
    found = pages.pages(folder)
    listed = {"/", "/control", "/marks", "/terms/en.json", "/terms/ko.json"}
    assert {*found} == listed | {f"/assets/{name}" for name in pages.FILES}
    assert found["/"].kind == "text/html; charset=utf-8"


def test_a_query_changes_nothing_and_is_never_read() -> None:
    with House() as house:
        assert asked(house, "/?token=abc").status_code == asked(house, "/").status_code


def test_rubbish_in_the_place_of_a_request_gets_no_words() -> None:
    async def talk() -> None:
        with House() as house:
            for rubbish in (
                b"\x16\x03\x01\x02\x00\x01\x00\xfc",
                b"GET\r\n\r\n",
                b"\r\n" * 50,
                b"A" * 200_000,
            ):
                reader, writer = await raw(house)
                writer.write(rubbish)
                writer.write_eof()
                try:
                    answer = await reader.read()
                except ConnectionError:
                    answer = b""
                assert b"Traceback" not in answer
                assert b"websockets" not in answer.lower()
                assert b"Python" not in answer
            assert asked(house, "/nowhere").status_code == 404

    run(talk())


def test_the_loopback_alone_is_named_unless_the_network_is_let_in() -> None:
    assert Where(hosts=("192.168.0.7",)).names == ("127.0.0.1", "localhost")
    lan = Where(lan=True, hosts=("192.168.0.7", "room.local"))
    assert lan.names == ("127.0.0.1", "localhost", "192.168.0.7", "room.local")
    assert hosts_allowed(("a", "fe80::1"), 80, tls=False) == {"a", "a:80", "[fe80::1]", "[fe80::1]:80"}
    assert origins_allowed(("a",), 8765, tls=True) == {"https://a:8765"}


def test_a_taken_port_is_said_and_leaves_nothing_behind() -> None:
    with House() as house:
        second = Server(house.session, Lobby(1, {1: ("seoul",)}, {}), Where(port=house.addresses.port))
        with pytest.raises(GameError, match=f"port {house.addresses.port} cannot be opened"):
            second.start()
        second.stop()


def test_tls_is_spoken_with_a_certificate_of_its_own_names(tmp_path: Path) -> None:
    async def talk() -> None:
        with House(where=Where(port=0, tls=True, folder=tmp_path)) as house:
            trusting = ssl.create_default_context(cafile=str(tmp_path / certificate.CERTIFICATE))
            phone = await Phone(house, tls=trusting).open()
            assert (await phone.hear("door"))["title"] == "Small"
            await phone.close()
            shown = house.addresses.print
            assert len(shown.split(":")) == 32
        again = certificate.context(("127.0.0.1", "localhost"), tmp_path)[1]
        assert again == shown
        assert certificate.context(("127.0.0.1", "10.0.0.9"), tmp_path)[1] != shown

    run(talk())


@pytest.mark.skipif(sys.platform == "win32", reason="there a file has owners by other means than its mode")
def test_the_key_of_the_certificate_is_its_owner_s_alone(tmp_path: Path) -> None:
    certificate.context(("127.0.0.1", "localhost"), tmp_path)
    assert (tmp_path / certificate.CERTIFICATE).stat().st_mode & 0o077 == 0
