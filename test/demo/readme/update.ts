/** `npm run readme`: brings the excerpts of README.md up to date. */
import { readFileSync, writeFileSync } from "node:fs";
import { withExcerpts } from "./excerpts.js";

const file = new URL("../../../README.md", import.meta.url);
writeFileSync(file, withExcerpts(readFileSync(file, "utf8")));
