export { injectionFile } from "./injection.js";
export {
  runSipp,
  type ScenarioName,
  SippError,
  type SippOptions,
  type SippResult,
  type SippRun,
  startSipp,
} from "./sipp.js";
export { numberIn, parseStatistics, type StatisticsRow } from "./statistics.js";
export { encodePcmu, pcmuTone } from "./tone.js";
