"""The bare limit: a picows server that copies each frame to every subscriber. No database, no rights, no parsing."""

import asyncio
import signal
import sys

import uvloop
from picows import WSFrame, WSListener, WSMsgType, WSTransport, ws_create_server

peers: dict["Peer", WSTransport] = {}


class Peer(WSListener):
    def __init__(self, *, publishes: bool) -> None:
        self.publishes = publishes

    def on_ws_connected(self, transport: WSTransport) -> None:
        if not self.publishes:
            peers[self] = transport
        transport.send(WSMsgType.TEXT, b'{"hello":{}}')

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        peers.pop(self, None)

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        if frame.msg_type == WSMsgType.CLOSE:
            transport.disconnect()
            return
        payload = frame.get_payload_as_bytes()
        for peer in peers.values():
            peer.send(WSMsgType.TEXT, payload)
        transport.send(WSMsgType.TEXT, b'{"ack":1}')


async def main(port: int) -> None:
    server = await ws_create_server(
        lambda request: Peer(publishes=b"publish" in bytes(request.path)), "127.0.0.1", port, backlog=4096
    )
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    await stop.wait()
    server.close()


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1])))
