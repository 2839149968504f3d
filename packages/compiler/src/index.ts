export { compile } from "./compile.js";
export { type Compilation, type CompileOptions, type GeneratedFile, type Target, targets } from "./options.js";
