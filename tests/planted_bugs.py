"""Bugs to plant in the log's own code: a name, the file, the text to replace, what to put there."""

# ruff: noqa: E501

from __future__ import annotations

LOG_BUGS: tuple[tuple[str, str, str, str], ...] = (
    ("no sync before the word is given", "log.py", "            self._disk.sync(self._handle)\n", "            pass\n"),
    ("a failed sync is taken for a good one", "log.py", "            self.usable = False\n            raise", "            return\n            raise"),
    ("writes go on after a failed sync", "log.py", "            self.usable = False\n            raise", "            raise"),
    ("remains are not cut off", "log.py", "            self._cut()\n            self._clean = False", "            self._clean = False"),
    ("remains are forgotten", "log.py", "        except OSError:\n            self._clean = False", "        except OSError:\n            self._clean = True"),
    ("a short write is taken for a whole one", "disk.py", "    while done < len(data):", "    if done < len(data):"),
    ("the next record goes over the last", "log.py", "        self._size += len(data)", "        self._size += 0"),
    ("a record counts before it is kept", "log.py", "        self._keep(record)\n        self._records.append(record)", "        self._records.append(record)\n        self._keep(record)"),
    ("a new game is not synced", "log.py", "        disk.sync(handle)\n        disk.sync_folder(folder)", "        disk.sync_folder(folder)"),
    ("a new folder's names are not synced", "log.py", "        disk.sync_folder(folder)\n", ""),
    ("a failed start blocks its folder", "log.py", "            disk.truncate(handle, 0)  #", "            pass  #"),
    ("a game is written over", "log.py", 'if b"\\n" in disk.read(handle):', "if not disk:"),
    ("the lock is not asked", "log.py", "        disk.lock(handle)", "        pass"),
    ("the torn end stays", "recovery.py", "    disk.truncate(handle, found.size)\n", ""),
    ("the torn end is thrown away", "recovery.py", "        aside = put_aside(disk, path, found.torn)", "        aside = path"),
    ("the last record is not written again", "recovery.py", '    write_all(disk, handle, last + b"\\n", start)\n', ""),
    ("what was mended is not synced", "recovery.py", "    disk.sync(handle)\n    disk.sync_folder", "    disk.sync_folder"),
    ("a whole record without newline is cut", "recovery.py", "rest[:whole], len", "rest[:0], len"),
    ("a bad line is skipped", "recovery.py", "            raise at_record(path, len(records), str(damage)) from None", "            at = newline + 1\n            continue"),
    ("the reader stops at a bad line", "recovery.py", "            raise at_record(path, len(records), str(damage)) from None", "            break"),
    ("lost sectors are taken for damage", "recovery.py", "    at = data.find(b\"\\0\", start, end)\n    if at < 0:\n        return False", "    return False"),
    ("any NUL is taken for lost sectors", "recovery.py", "after % _SECTOR == 0):", "True):"),
    ("hashes are not looked at", "chain.py", "if sha256(hashed).hexdigest() != record.hash:", "if not hashed:"),
    ("notes are not looked at", "chain.py", "if record.note is not None and", "if not hashed and"),
    ("the chain is not looked at", "chain.py", "if record.prev != prev:", "if not prev:"),
    ("numbers are not looked at", "chain.py", "if record.n != n:", "if record.n < 0:"),
    ("any spelling of a line will do", "chain.py", "if line != hashed[:-1] + _last_part(record):", "if not line:"),
)  # fmt: skip
