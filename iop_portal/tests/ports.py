"""Ports for servers that a test starts."""

import random
import socket


def free_port():
    """Below those that the machine hands out by itself: nobody else gets it meanwhile, and none is connected with itself."""
    for port in random.sample(range(20_000, 32_000), 50):
        with socket.socket() as found:
            if found.connect_ex(("127.0.0.1", port)):
                return port
    raise AssertionError("No port is free.")
