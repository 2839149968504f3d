// Called by scripts/rtpengine-generate: writes src/generated out of src/table.
import { writeFileSync } from "node:fs";
import { generatedFiles } from "./generated-files.js";

for (const [name, text] of generatedFiles()) writeFileSync(new URL(`../generated/${name}`, import.meta.url), text);
