import { fileURLToPath } from "node:url";
import { compile, targets } from "@sipwright/compiler";
import { type Program, releases } from "@sipwright/routing";
import { describe, expect, it } from "vitest";
import haVoip from "../../examples/ha-voip/src/ha-voip.js";
import registrar from "../../examples/registrar/src/registrar.js";
import { checkConfiguration, runProgram } from "../support/index.js";
import { testedKamailio } from "../systems/release.js";
import { writeProgram } from "../systems/start-program.js";

const examples: readonly (readonly [name: string, program: Program])[] = [
  ["ha-voip", haVoip],
  ["registrar", registrar],
];

const builds = examples.flatMap(([name, program]) =>
  targets.flatMap((target) => releases.map((release) => ({ name, program, target, release }))),
);

/** What the secrets are does not matter to the check of the syntax, but they must be there. */
const env = { REDIS_PASSWORD: "p", NONCE_SECRET: "n", DIALOG_SECRET: "d" };

describe("the examples", () => {
  it.each(builds)("$name builds for $target on $release", async ({ name, program, target, release }) => {
    const { files, diagnostics } = compile(program, { target, release });
    expect(diagnostics).toEqual([]);
    for (const file of files) {
      const path = `../../examples/${name}/generated/${target}-${release}/${file.name}`;
      await expect(file.text).toMatchFileSnapshot(fileURLToPath(new URL(path, import.meta.url)));
    }
  });

  const installed = builds.filter((build) => build.release === testedKamailio.release);
  it.each(installed)("$name for $target is accepted by Kamailio $release", async ({ program, target }) => {
    const folder = writeProgram(program, target);
    const { ok, output } = await checkConfiguration(`${folder}/kamailio.cfg`, { env, command: testedKamailio.command });
    expect(output).not.toMatch(/ERROR|CRITICAL|WARNING/);
    expect(ok).toBe(true);
  });

  it.each(installed.filter((build) => build.target === "lua"))(
    "the Lua of $name is read by $release",
    async ({ program }) => {
      const folder = writeProgram(program, "lua");
      for (const luac of ["luac5.1", "luac5.4"]) {
        const { code, stderr } = await runProgram(luac, ["-p", `${folder}/routing.lua`], {
          debianPackage: "lua5.1 lua5.4",
        });
        expect(`${code}${stderr}`).toBe("0");
      }
    },
  );

  it("never holds a secret", () => {
    for (const { program, target, release } of builds) {
      const { secrets, files } = compile(program, { target, release });
      expect(secrets.length).toBeGreaterThan(0);
      for (const { text } of files) expect(text).not.toMatch(/pass=(?!\\"@@[A-Z_]+@@\\")/);
    }
  });
});
