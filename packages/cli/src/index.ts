export {
  CatalogFileError,
  CatalogReleaseError,
  CommandError,
  type ExitCode,
  FolderTakenError,
  InputFileError,
  ModulesError,
  NoProgramError,
  NoSecretError,
  OutputError,
  ProgramFileError,
  ProgramLoadError,
  StoreError,
  UsageError,
} from "./errors.js";
export { printSourceMap, type SourceMap, sourceMapOf } from "./source-map.js";
