import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { installedBinary, installedModules } from "./installed.testkit.js";
import { type FunctionEntry, type RouteKind, routeKinds } from "./model.js";
import { readModules } from "./read/read-modules.js";

const catalog = readModules(installedModules());
const blocks: Readonly<Partial<Record<RouteKind, string>>> = {
  failure: "failure_route[A]",
  onreply: "onreply_route[A]",
  branch: "branch_route[A]",
  onsend: "onsend_route",
  reply: "reply_route",
};

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "sipwright-modes-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What `kamailio -c` says of one call; asked again when it hangs, which it does once in some hundred runs. */
function check(module: string, call: string, route: RouteKind): string {
  const block = blocks[route];
  const lines = [
    'loadmodule "pv.so"',
    ...(module === "pv" ? [] : [`loadmodule "${module}.so"`]),
    "listen=udp:127.0.0.1:5999",
    block === undefined ? `request_route { ${call}; }` : `request_route { exit; }\n${block} { ${call}; }`,
  ];
  const file = join(folder, "check.cfg");
  writeFileSync(file, `${lines.join("\n")}\n`);
  for (let attempt = 0; attempt < 5; attempt++) {
    const result = spawnSync(installedBinary(), ["-c", "-f", file], { encoding: "utf8", timeout: 5000 });
    if (result.status === null) continue;
    const text = `${result.stdout}${result.stderr}`;
    if (text.includes("config file ok")) return "accepted";
    if (text.includes("constant")) return "not constant";
    return text.split("\n").find((line) => line.includes("CRITICAL") || line.includes("ERROR")) ?? text;
  }
  return "hangs";
}

function firstRoute({ routes }: FunctionEntry): RouteKind {
  return (routes === "any" ? undefined : routes.find((route) => route === "request" || route in blocks)) ?? "request";
}

const called = Object.values(catalog.modules).flatMap(({ name, functions }) =>
  functions.filter(({ callable, routes }) => callable && routes.length > 0).map((entry) => ({ name, entry })),
);

describe("kamailio -c", { timeout: 300_000 }, () => {
  it("takes an expression for each argument unless the catalog says that it must be constant", () => {
    const wrong: string[] = [];
    for (const { name, entry } of called) {
      if (entry.arity === 0) continue;
      const count = entry.arity === "variadic" ? 2 : entry.arity;
      const call = `${entry.name}(${Array.from({ length: count }, () => '$var(a)+"x"').join(", ")})`;
      const answer = check(name, call, firstRoute(entry));
      const expected = entry.argument === "constant" ? "not constant" : "accepted";
      if (answer !== expected) wrong.push(`${name}: ${call}: ${answer}`);
    }
    expect(wrong).toEqual([]);
  });

  it("refuses a call in a block that the catalog does not list", () => {
    const wrong: string[] = [];
    for (const { name, entry } of called) {
      if (entry.routes === "any" || entry.arity !== 0) continue;
      const { routes } = entry;
      for (const route of routeKinds.filter((kind) => kind in blocks)) {
        const answer = check(name, `${entry.name}()`, route);
        if ((answer === "accepted") !== routes.includes(route))
          wrong.push(`${name}: ${entry.name} in ${route}: ${answer}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
