/** A file could not be read as a Kamailio module. `code` is stable; `file` is the path as it was given. */
export class ModuleFileError extends Error {
  override readonly name = "ModuleFileError";
  readonly code: ModuleFileErrorCode;
  readonly file: string;
  /** What is wrong with the file, as one clause. */
  readonly problem: string;
  /** How to mend it, as one clause. */
  readonly mend: string;

  constructor(code: ModuleFileErrorCode, file: string, problem: string, mend: string, options?: ErrorOptions) {
    super(`${file}: ${problem}; ${mend}`, options);
    this.code = code;
    this.file = file;
    this.problem = problem;
    this.mend = mend;
  }
}

/**
 * - `SW0101` not an ELF file.
 * - `SW0102` an ELF file of another kind: 32-bit, big-endian, neither x86-64 nor aarch64, not a shared object.
 * - `SW0103` truncated or malformed: something in it points outside of it.
 * - `SW0104` a sound ELF file that is no Kamailio module of a known layout.
 * - `SW0105` the file or folder cannot be read, or the folder holds no module.
 */
export type ModuleFileErrorCode = "SW0101" | "SW0102" | "SW0103" | "SW0104" | "SW0105";

/** A text is no catalog. `code` is stable; `path` names the place in it, such as `modules.tm.functions[3].arity`. */
export class CatalogFormatError extends Error {
  override readonly name = "CatalogFormatError";
  readonly code = "SW0110";
  readonly path: string;
  readonly problem: string;

  constructor(path: string, problem: string, options?: ErrorOptions) {
    super(`${path === "" ? "catalog" : path}: ${problem}; write it anew with \`sipwright catalog <folder>\``, options);
    this.path = path;
    this.problem = problem;
  }
}
