// `core-words.ts release=root...`: asks `kamailio -c` which of the words in data/core-words.json each release knows, and
// how it takes them; writes data/core-syntax.json. A root is `/`, or a folder with an installed release to change into.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = "tmp/sipwright-core-words";
const request = "request_route { exit; }\n";
const globalValues: readonly (readonly [string, readonly string[]])[] = [
  ["int", ["0", "1"]],
  ["string", ['"127.0.0.1"', '"nobody"', '"nogroup"', '"LOG_LOCAL0"', '"c"', '"TLSv1.2"']],
  ["socket", ["udp:127.0.0.1:5999"]],
  ["word", ["poll", "epoll", "TCP", "TLSv1", "LOG_LOCAL0", "127.0.0.1", "[::1]"]],
];
const callForms: readonly (readonly [string, string])[] = [
  ["", ""],
  ["()", "()"],
  ["(int)", "(1)"],
  ["(string)", '("a")'],
  ["(socket)", "(udp:127.0.0.1:5999)"],
  ["(word)", "(TCP)"],
  ["(string, int)", '("a", 1)'],
  ["(string, string)", '("a", "b")'],
  ["(string, string, int)", '("a", "b", 1)'],
];

const wordsFile = new URL("../../data/core-words.json", import.meta.url);
const words = JSON.parse(readFileSync(wordsFile, "utf8")) as Readonly<
  Record<"globals" | "functions" | "others", readonly string[]>
>;
const parts = process.argv.slice(2).map((argument) => {
  const [release = "", root = ""] = argument.split("=");
  const globals = words.globals.flatMap((name) => {
    const accepted = globalValues.filter(([, values]) =>
      values.some((value) => accepts(root, `${name}=${value}\n${request}`)),
    );
    return accepted.length === 0 ? [] : [[name, accepted.map(([type]) => type)] as const];
  });
  const functions = words.functions.flatMap((name) => {
    const forms = callForms.filter(([, call]) => accepts(root, `request_route { ${name}${call}; }\n`));
    return forms.length === 0 ? [] : [[name, forms.map(([form]) => form)] as const];
  });
  const all = [...new Set(Object.values(words).flat())].sort();
  const reserved = all.filter((word) => !accepts(root, `${request}route[${word}] { exit; }\n`));
  const lines = [print("globals", globals), print("functions", functions)];
  return `"${release}": {\n${lines.join(",\n")},\n"reserved": [\n${reserved.map((word) => `  "${word}"`).join(",\n")}\n]\n}`;
});
writeFileSync(new URL("../../data/core-syntax.json", import.meta.url), `{\n${parts.join(",\n")}\n}\n`);

function print(name: string, entries: readonly (readonly [string, readonly string[]])[]): string {
  return `"${name}": {\n${entries.map(([word, list]) => `  "${word}": ${JSON.stringify(list)}`).join(",\n")}\n}`;
}

/** `kamailio -c` hangs once in some hundred runs, whatever it checks; then it is asked again. */
function accepts(root: string, text: string): boolean {
  // Some settings make folders: let them be made where they can be thrown away.
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, "check.cfg"), text);
  const check = ["sh", "-c", `cd /${folder} && exec kamailio -c -f check.cfg`];
  const command = root === "/" ? check : ["chroot", root, ...check];
  for (let attempt = 0; attempt < 4; attempt++) {
    const result = spawnSync(command[0] ?? "", command.slice(1), { encoding: "utf8", timeout: 3000 });
    if (result.status === null) continue;
    rmSync(join(root, folder), { recursive: true });
    return `${result.stdout}${result.stderr}`.includes("config file ok");
  }
  throw new Error(`kamailio hangs on ${text}`);
}
