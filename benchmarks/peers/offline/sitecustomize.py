"""Put in front of a peer's path, this leaves it without a network: what still works, works offline."""

import socket


def refuse(*_: object, **__: object) -> None:
    raise OSError("no network: this is a test of working offline")


socket.socket.connect = refuse
socket.socket.connect_ex = refuse
socket.getaddrinfo = refuse
