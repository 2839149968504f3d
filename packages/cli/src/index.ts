export {
  CatalogFileError,
  CatalogReleaseError,
  CommandError,
  type ExitCode,
  FolderTakenError,
  ModulesError,
  NoProgramError,
  OutputError,
  ProgramFileError,
  ProgramLoadError,
  UsageError,
} from "./errors.js";
export { printSourceMap, type SourceMap, sourceMapOf } from "./source-map.js";
