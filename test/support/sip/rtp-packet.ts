/** One RTP packet (RFC 3550 section 5.1) without extensions and contributing sources. */
export interface RtpPacket {
  readonly payloadType: number;
  readonly marker: boolean;
  /** 16 bits. */
  readonly sequence: number;
  /** 32 bits, in samples. */
  readonly timestamp: number;
  readonly ssrc: number;
  readonly payload: Buffer;
}

const HEADER_BYTES = 12;

export function buildRtp(packet: RtpPacket): Buffer {
  const header = Buffer.alloc(HEADER_BYTES);
  header[0] = 0x80;
  header[1] = (packet.marker ? 0x80 : 0) | packet.payloadType;
  header.writeUInt16BE(packet.sequence & 0xffff, 2);
  header.writeUInt32BE(packet.timestamp >>> 0, 4);
  header.writeUInt32BE(packet.ssrc >>> 0, 8);
  return Buffer.concat([header, packet.payload]);
}

/** Undefined for what is no RTP of version 2. */
export function parseRtp(data: Buffer): RtpPacket | undefined {
  if (data.length < HEADER_BYTES || data.readUInt8(0) >> 6 !== 2) return undefined;
  const extended = (data.readUInt8(0) & 0x10) !== 0;
  let start = HEADER_BYTES + 4 * (data.readUInt8(0) & 0x0f);
  if (extended && data.length >= start + 4) start += 4 + 4 * data.readUInt16BE(start + 2);
  return {
    payloadType: data.readUInt8(1) & 0x7f,
    marker: data.readUInt8(1) >= 0x80,
    sequence: data.readUInt16BE(2),
    timestamp: data.readUInt32BE(4),
    ssrc: data.readUInt32BE(8),
    payload: data.subarray(start),
  };
}
