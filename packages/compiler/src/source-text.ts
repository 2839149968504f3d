import type { Place } from "@sipwright/routing";
import type { GeneratedFile } from "./options.js";

/** Lines of a generated file, each with the place in the program that it comes from. */
export class SourceText {
  readonly #lines: string[] = [];
  readonly #places: (Place | undefined)[] = [];

  line(text: string, place?: Place | undefined): this {
    for (const part of text.split("\n")) {
      this.#lines.push(part);
      this.#places.push(place);
    }
    return this;
  }

  blank(): this {
    return this.#lines.at(-1) === "" || this.#lines.length === 0 ? this : this.line("");
  }

  toFile(name: string): GeneratedFile {
    return { name, text: `${this.#lines.join("\n")}\n`, places: this.#places };
  }
}
