import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { StringDecoder } from "node:string_decoder";

/** Follows a growing file: each read takes only what is new. */
export class LogFile {
  readonly #file: string;
  readonly #decoder = new StringDecoder("utf8");
  #text = "";
  #offset = 0;

  constructor(file: string) {
    this.#file = file;
  }

  /** The whole text up to now. */
  read(): string {
    const descriptor = openSync(this.#file, "r");
    try {
      const news = Buffer.alloc(fstatSync(descriptor).size - this.#offset);
      const count = readSync(descriptor, news, 0, news.length, this.#offset);
      this.#offset += count;
      this.#text += this.#decoder.write(news.subarray(0, count));
    } finally {
      closeSync(descriptor);
    }
    return this.#text;
  }

  tail(lines = 30): string {
    return this.read().trimEnd().split("\n").slice(-lines).join("\n");
  }
}
