"""A certificate made on the spot, for this computer's own addresses, and kept for its owner alone."""

from __future__ import annotations

import os
import ssl
import tempfile
from collections.abc import Sequence
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from ipaddress import ip_address
from pathlib import Path
from typing import TYPE_CHECKING

from game.session.forgetting import CERTIFICATE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from cryptography.x509 import GeneralName

DAYS = 90


def context(names: Sequence[str], folder: Path | None = None) -> tuple[ssl.SSLContext, str]:
    """Return what a server needs for TLS, and the certificate's SHA-256 as browsers show it.

    With a folder the certificate is found again after a new start, so that browsers which trusted it go on.
    """
    kept = folder / CERTIFICATE if folder is not None else None
    pem = kept.read_bytes() if kept is not None and kept.is_file() else b""
    if not _serves(pem, names):
        pem = _made(names)
        if kept is not None:
            _write(kept, pem)
    found = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    found.minimum_version = ssl.TLSVersion.TLSv1_2
    with _file(pem) as path:
        found.load_cert_chain(path)
    return found, _print(pem)


def _made(names: Sequence[str]) -> bytes:
    """Return a new key and a certificate for names and addresses, as PEM."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

    key = ec.generate_private_key(ec.SECP256R1())
    who = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Threshold")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(who)
        .issuer_name(who)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=DAYS))
        .add_extension(x509.SubjectAlternativeName(list(map(_name, names))), critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return private + signed.public_bytes(serialization.Encoding.PEM)


def _name(name: str) -> GeneralName:
    from cryptography import x509

    try:
        return x509.IPAddress(ip_address(name))
    except ValueError:
        return x509.DNSName(name)


def _serves(pem: bytes, names: Sequence[str]) -> bool:
    """Return whether a kept certificate is whole, for all these names, and good for another week."""
    from cryptography import x509

    try:
        known = x509.load_pem_x509_certificate(pem)
        there = known.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (ValueError, x509.ExtensionNotFound):
        return False
    fresh = known.not_valid_after_utc > datetime.now(UTC) + timedelta(days=7)
    return fresh and b"PRIVATE KEY" in pem and {*map(_name, names)} <= {*there}


def _print(pem: bytes) -> str:
    begin = pem.index(b"-----BEGIN CERTIFICATE-----")
    digest = sha256(ssl.PEM_cert_to_DER_cert(pem[begin:].decode())).hexdigest().upper()
    return ":".join(digest[at : at + 2] for at in range(0, len(digest), 2))


def _write(path: Path, pem: bytes) -> None:
    fresh = path.with_name(f"{path.name}.new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(pem)
    os.replace(fresh, path)


@contextmanager
def _file(pem: bytes) -> Iterator[Path]:
    """Yield a file for the one library that reads keys from nowhere else; it is gone afterwards."""
    with tempfile.TemporaryDirectory(prefix="threshold-") as folder:
        path = Path(folder) / CERTIFICATE
        _write(path, pem)
        yield path
