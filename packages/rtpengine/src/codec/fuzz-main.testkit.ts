// Called by scripts/rtpengine-fuzz: fuzz-main.testkit.ts [inputs] [seed]
import { fuzz } from "./fuzz.testkit.js";

const inputs = Number(process.argv[2] ?? 10_000_000);
const seed = Number(process.argv[3] ?? 1);
const begin = performance.now();
const result = fuzz(inputs, seed, (done) => process.stderr.write(`${done} of ${inputs}\n`));
const seconds = ((performance.now() - begin) / 1000).toFixed(0);
console.log(
  `${result.inputs} inputs (seed ${seed}) in ${seconds} s: ${result.decoded} decoded, ${result.refused} refused, none else; ` +
    `the slowest took ${result.longestMs.toFixed(1)} ms, the process ${result.heapMiB} MiB`,
);
