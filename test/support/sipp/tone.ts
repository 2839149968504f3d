/** Seconds of a 400 Hz tone as raw PCMU (ITU-T G.711 µ-law, 8000 bytes a second), as SIPp's `rtp_stream` sends it. */
export function pcmuTone(seconds: number): Buffer {
  const tone = Buffer.alloc(Math.round(seconds * 8000));
  for (let index = 0; index < tone.length; index++) {
    tone[index] = encodePcmu(Math.round(8000 * Math.sin((2 * Math.PI * 400 * index) / 8000)));
  }
  return tone;
}

/** One sample of 16 bits. */
export function encodePcmu(sample: number): number {
  const sign = sample < 0 ? 0x80 : 0;
  const magnitude = Math.min(Math.abs(sample), 32_635) + 132;
  const exponent = Math.floor(Math.log2(magnitude)) - 7;
  const mantissa = (magnitude >> (exponent + 3)) & 0x0f;
  return ~(sign | (exponent << 4) | mantissa) & 0xff;
}
