import type { Image } from "../elf/image.js";
import { textAt } from "../elf/values.js";

/** The version of Kamailio that a module was built for, out of a text such as `kamailio 6.0.1 (x86_64/linux)`. */
export function moduleVersion(image: Image): string | undefined {
  const symbol = image.symbols.get("module_version");
  const text = symbol === undefined ? undefined : textAt(image, symbol.address);
  return text === undefined ? undefined : /\d+\.\d+\.\d+\S*/.exec(text)?.[0];
}
