/** A WAV file: a tone of 440 Hz, 8,000 samples a second, 16 bits. */
export function toneWav(milliseconds: number): Buffer {
  const samples = milliseconds * 8;
  const data = Buffer.alloc(44 + 2 * samples);
  data.write("RIFF", 0, "latin1");
  data.writeUInt32LE(36 + 2 * samples, 4);
  data.write("WAVEfmt ", 8, "latin1");
  data.writeUInt32LE(16, 16);
  data.writeUInt16LE(1, 20);
  data.writeUInt16LE(1, 22);
  data.writeUInt32LE(8000, 24);
  data.writeUInt32LE(16_000, 28);
  data.writeUInt16LE(2, 32);
  data.writeUInt16LE(16, 34);
  data.write("data", 36, "latin1");
  data.writeUInt32LE(2 * samples, 40);
  for (let index = 0; index < samples; index++) {
    data.writeInt16LE(Math.round(8000 * Math.sin((2 * Math.PI * 440 * index) / 8000)), 44 + 2 * index);
  }
  return data;
}
