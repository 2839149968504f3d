// A daemon that does nothing: answers each datagram with a canned reply at once. Prints its port.
import { createSocket } from "node:dgram";
import { encodeBencode } from "@sipwright/rtpengine";
import { offerReply } from "./samples.js";

const ok = Buffer.from(encodeBencode(offerReply));
const socket = createSocket({ type: "udp4", recvBufferSize: 4 << 20 });
socket.on("message", (message, peer) => {
  const cookie = message.subarray(0, message.indexOf(32) + 1);
  socket.send([cookie, ok], peer.port, peer.address);
});
socket.bind(0, "127.0.0.1", () => console.log(socket.address().port));
