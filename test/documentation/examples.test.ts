import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { runProgram } from "../support/index.js";

const root = fileURLToPath(new URL("../..", import.meta.url));
/** Inside the workspace, so that the packages resolve as they do for everybody. */
const folder = `${root}/.cache/documentation`;

const faces: readonly (readonly [name: string, index: string])[] = readdirSync(`${root}/packages`)
  .filter((name) => existsSync(`${root}/packages/${name}/src/index.ts`) && name !== "cli")
  .map((name) => [`@sipwright/${name}`, `${root}/packages/${name}/src/index.ts`]);

function sources(): readonly string[] {
  return readdirSync(`${root}/packages`, { recursive: true, encoding: "utf8" })
    .filter((file) => /^[^/]+\/src\/.*\.ts$/.test(file) && !file.includes(".test") && !file.includes("/generated/"))
    .map((file) => `packages/${file}`);
}

/** The TypeScript of a doc comment's `@example`. */
function examplesOf(file: string): readonly string[] {
  const text = readFileSync(`${root}/${file}`, "utf8");
  return [...text.matchAll(/^ *\* @example\n *\* ```ts\n([\s\S]*?)\n *\* ```/gm)].map((match) =>
    (match[1] ?? "").replaceAll(/^ *\* ?/gm, ""),
  );
}

/** The TypeScript blocks of a page that begin a program of their own. */
function blocksOf(page: string): readonly string[] {
  const text = readFileSync(`${root}/${page}`, "utf8");
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```/gm)].map((match) => match[1] ?? "");
}

const pages = ["README.md", ...readdirSync(`${root}/docs`).map((name) => `docs/${name}`)].filter((name) =>
  name.endsWith(".md"),
);

/** Every name that a package exports, and from where: examples need not import what the reader sees at once. */
const exported = new Map<string, string>();

async function collectExports(): Promise<void> {
  for (const [name, index] of faces) {
    const face = (await import(/* @vite-ignore */ index)) as Record<string, unknown>;
    for (const key of Object.keys(face)) if (!exported.has(key)) exported.set(key, name);
  }
}

const typesUsed = ["Expr", "Program", "Statement", "Diagnostic"];

function withImports(code: string): string {
  const importedHere = [...code.matchAll(/import \{([^}]*)\}/g)].flatMap((match) =>
    (match[1] ?? "").split(",").map((one) => one.replace("type ", "").trim()),
  );
  const declaredHere = [...code.matchAll(/(?:const|let|function) (\w+)/g)].map((match) => match[1]);
  const bare = code.replaceAll(/\/\/.*$/gm, "").replaceAll(/"(?:[^"\\\n]|\\.)*"/g, '""');
  const words = new Set([...bare.matchAll(/(?<![.\w])([A-Za-z_]\w*)/g)].map((match) => match[1] ?? ""));
  const needed = [...words].filter((word) => !importedHere.includes(word) && !declaredHere.includes(word));
  const lines = needed
    .filter((word) => exported.has(word))
    .map((word) => `import { ${word} } from "${exported.get(word)}";`);
  const types = typesUsed
    .filter((word) => needed.includes(word))
    .map((word) => `import type { ${word} } from "@sipwright/routing";`);
  return [...lines, ...types, code, "export {};"].join("\n");
}

describe("the examples in doc comments and pages", () => {
  it("type-check", async () => {
    await collectExports();
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const blocks = [
      ...sources().flatMap((file) => examplesOf(file).map((code, index) => ({ file, index, code }))),
      ...pages.flatMap((file) => blocksOf(file).map((code, index) => ({ file, index, code }))),
    ];
    expect(blocks.length).toBeGreaterThan(15);
    for (const { file, index, code } of blocks) {
      writeFileSync(`${folder}/${file.replaceAll(/[^\w-]/g, "_")}_${index}.ts`, withImports(code));
    }
    writeFileSync(
      `${folder}/tsconfig.json`,
      JSON.stringify({
        extends: "../../tsconfig.base.json",
        compilerOptions: {
          composite: false,
          declaration: false,
          declarationMap: false,
          emitDeclarationOnly: false,
          noEmit: true,
          noUnusedLocals: false,
          customConditions: [],
        },
        include: ["."],
      }),
    );
    const { stdout } = await runProgram("npx", ["tsc", "--pretty", "false", "-p", folder], {
      debianPackage: "nodejs",
      folder: root,
    });
    expect(stdout).toBe("");
  });
});
