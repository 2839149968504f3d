import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type RedisServer, startRedis } from "../../../test/support/index.js";
import { commandLine, emptyFolder, run, sipwright } from "../test/run-cli.js";

let redis: RedisServer;
beforeAll(async () => {
  redis = await startRedis();
});
beforeEach(async () => {
  await redis.cli("FLUSHALL");
});
afterAll(async () => {
  await redis?.stop();
});

const at = () => ["--redis", `127.0.0.1:${redis.port}`];
const json = async (...words: readonly string[]) => {
  const { code, stdout, stderr } = await sipwright(emptyFolder(), ...words, ...at(), "--json");
  expect(stderr).toBe("");
  return { code, ...JSON.parse(stdout) };
};

/** With variables in the environment, and no terminal. */
function withVariables(variables: string, ...words: readonly string[]) {
  const command = [...commandLine, ...words].map((word) => `'${word}'`).join(" ");
  return run(emptyFolder(), "sh", "-c", `${variables} ${command}`);
}

describe("sipwright users", () => {
  const realm = ["--realm", "voip.example"];

  it("makes a user whose password comes from the environment, and never shows it", async () => {
    const made = await withVariables(
      "SIPWRIGHT_USER_PASSWORD='hush hush'",
      "users",
      "add",
      "alice",
      ...realm,
      ...at(),
      "--max-calls",
      "2",
    );
    expect(made).toEqual({ code: 0, stdout: "alice@voip.example has been made.\n", stderr: "" });
    expect(await json("users", "show", "alice", ...realm)).toMatchObject({
      code: 0,
      user: { name: "alice", maxCalls: 2 },
    });
    expect(await json("users", "disable", "alice", ...realm)).toMatchObject({ ok: true });
    const listed = await sipwright(emptyFolder(), "users", "list", ...realm, ...at());
    expect(listed.stdout).toBe("alice@voip.example  disabled, 2 calls at the most\n");
    expect(await json("users", "delete", "bob", ...realm)).toMatchObject({
      code: 1,
      ok: false,
      error: { code: "SW4009" },
    });
  });

  it("takes no password from an argument, and asks only at a terminal", async () => {
    const given = await sipwright(emptyFolder(), "users", "add", "alice", ...realm, ...at(), "--password", "x");
    expect(given).toMatchObject({ code: 2, stderr: expect.stringContaining("Unknown option '--password'") });
    const missing = await sipwright(emptyFolder(), "users", "add", "alice", ...realm, ...at());
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining("SW0916") });
  });

  it("imports from a file and from stdin", async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, "users.csv"), "alice,secret\nbo b,secret\n");
    const refused = await sipwright(folder, "users", "import", "users.csv", ...realm, ...at());
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(/^error line 2: "bo b" cannot be the name of a user\.\n/);
    expect(refused.stderr).not.toContain("secret");
    const words = [...commandLine, "users", "import", "-", "--format", "csv", "--skip-bad-lines", ...realm, ...at()];
    const piped = await run(folder, "sh", "-c", `cat users.csv | ${words.map((word) => `'${word}'`).join(" ")}`);
    expect(piped).toMatchObject({
      code: 0,
      stdout: "1 users have been imported.\n",
      stderr: expect.stringContaining("skipped line 2"),
    });
  });
});

describe("sipwright routes", () => {
  it("imports, compares, looks up, exports and rolls back", async () => {
    const folder = emptyFolder();
    const write = (text: string) => writeFileSync(join(folder, "routes.csv"), text);
    const routes = (...words: readonly string[]) => sipwright(folder, "routes", ...words, ...at());
    expect((await routes("gateway", "gw1", "--host", "192.0.2.20", "--port", "5060")).stdout).toBe(
      "gw1  192.0.2.20:5060 udp\n",
    );
    write("49,gw1\n4930,gw2\n");
    const refused = await routes("import", "routes.csv");
    expect(refused).toMatchObject({
      code: 1,
      stdout: "",
      stderr: expect.stringMatching(/^error line 2: The table main has no gateway "gw2"\./),
    });
    write("49,gw1\n");
    expect((await routes("import", "routes.csv")).stdout).toBe("1 routes are in force.\n");
    write("prefix,gateways\n4930,gw1\n");
    expect((await routes("diff", "routes.csv")).stdout.split("\n").sort()).toEqual(["", "+ 4930  gw1", "- 49  gw1"]);
    expect((await routes("import", "routes.csv", "--dry-run")).stdout).toBe("1 routes could be imported.\n");
    expect((await routes("import", "routes.csv")).code).toBe(0);
    expect((await routes("lookup", "4940")).code).toBe(1);
    await routes("gateway", "gw1", "--state", "draining");
    expect(await json("routes", "lookup", "493012")).toMatchObject({
      prefix: "4930",
      gateways: [{ gateway: "gw1", isOut: true }],
    });
    expect((await routes("export")).stdout).toBe("prefix,gateways\n4930,gw1\n");
    expect((await routes("rollback")).stdout).toBe("The 1 routes of before are in force again.\n");
    expect((await routes("lookup", "4940")).stdout).toMatch(/^49 is the longest prefix of 4940/);
  });

  it.each([
    [["import", "missing.csv"], 2, "SW0915"],
    [["import", "routes.txt"], 2, "SW0910"],
    [["lookup", "+49"], 1, "SW4012"],
    [["rollback"], 1, "SW4013"],
    [["put", "49", "gw1"], 1, "SW4005"],
    [["gateway", "a", "--host", "x", "--state", "sleeping"], 1, "SW4003"],
  ])("%j answers %d with %s", async (words, code, error) => {
    expect(await json("routes", ...words)).toMatchObject({ code, ok: false, error: { code: error } });
  });

  it("says that Redis is away", async () => {
    const { code, stderr } = await sipwright(emptyFolder(), "routes", "info", "--redis", "127.0.0.1:1");
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error SW4101\n {2}Redis is away: /);
  });
});
