/** `block DTMF` → `blockDtmf`: the method of a command. */
export function methodName(command: string): string {
  const [first = "", ...rest] = command.split(" ");
  return first.toLowerCase() + rest.map(capitalized).join("");
}

/** `block DTMF` → `BlockDtmf`: the beginning of a type's name. */
export function typeName(command: string): string {
  return command.split(" ").map(capitalized).join("");
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}

/** `12.5` → `release-12-5`: the file of a release. */
export function fileName(release: string): string {
  return `release-${release.replace(".", "-")}`;
}

/** `12.5` → `12_5`. */
export function suffix(release: string): string {
  return release.replace(".", "_");
}
