import type { AvpNode } from "./avp.js";
import type { ScriptVariableNode } from "./script-variable.js";
import type { SharedVariableNode } from "./shared-variable.js";
import type { TableEntryNode } from "./table.js";
import type { XavpNode } from "./xavp.js";

export type VariableNode = ScriptVariableNode | AvpNode | XavpNode | SharedVariableNode | TableEntryNode;
