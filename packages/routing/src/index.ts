export { type CatalogEvent, type Release, type RouteKind, releases } from "@sipwright/catalog";
export * from "./check/index.js";
export * from "./errors.js";
export { isAbsent, isSet, orElse } from "./expression/absence.js";
export { type ArithmeticNode, add, divide, multiply, remainder, subtract } from "./expression/arithmetic.js";
export {
  atLeast,
  atMost,
  type ComparisonNode,
  differs,
  equals,
  greaterThan,
  lessThan,
} from "./expression/comparison.js";
export type { Assignable, Expr, ExpressionNode, Scalar, Value, ValueType } from "./expression/expression.js";
export { and, type Condition, type Effect, not, or } from "./expression/logic.js";
export { contains, isDigits, matches, startsWith } from "./expression/match.js";
export * from "./expression/message.js";
export { oneLine } from "./expression/one-line.js";
export type { PseudoVariableNode } from "./expression/pseudo-variable.js";
export { join, text, toNumber, toText } from "./expression/text.js";
export {
  field,
  length,
  lowerCase,
  md5,
  parameter,
  prefixes,
  sha256,
  substring,
  type TransformationNode,
  transform,
  upperCase,
  uriPart,
} from "./expression/transformation.js";
export { mayBeAbsent, typeOf } from "./expression/type-of.js";
export {
  type Argument,
  type ArgumentStyle,
  type Call,
  type CallFields,
  type CallNode,
  type KemiForm,
  makeCall,
} from "./function/call.js";
export { type KemiCall, kemiCall } from "./function/kemi.js";
export { moduleFunction, ownFunction } from "./function/module-function.js";
export * from "./modules/auth.js";
export * from "./modules/cfgutils.js";
export * from "./modules/dmq.js";
export * from "./modules/ipops.js";
export * from "./modules/method.js";
export * from "./modules/ndb-redis.js";
export * from "./modules/redis-server.js";
export * from "./modules/registrar.js";
export * from "./modules/rr.js";
export * from "./modules/rtpengine.js";
export * from "./modules/screening.js";
export * from "./modules/sdpops.js";
export * from "./modules/siputils.js";
export * from "./modules/sl.js";
export * from "./modules/textops.js";
export * from "./modules/tm.js";
export { reservedPrefix } from "./names.js";
export type { Node } from "./node.js";
export { formatPlace, type Place } from "./place.js";
export { isProgram, type Listen, type Program, type ProgramFields, program, type ServerSettings } from "./program.js";
export { type ArmedType, type ArmNode, onBranch, onBranchFailure, onFailure, onReply } from "./route/arm.js";
export * from "./route/route.js";
export { call, type RouteCallNode } from "./route/route-call.js";
export { type AssignNode, type ClearNode, clear, set } from "./statement/assign.js";
export { type ChooseNode, choose } from "./statement/choose.js";
export {
  type ConfigureNode,
  configure,
  type Declaration,
  type ModuleParameters,
  type ParameterValue,
} from "./statement/configure.js";
export { drop, exit, fail, type ReturnNode, succeed } from "./statement/flow.js";
export { type Loggable, type LogLevel, type LogNode, log } from "./statement/log.js";
export { type LoopNode, leaveLoop, loop } from "./statement/loop.js";
export { type RawNode, raw } from "./statement/raw.js";
export { type ParameterText, parameterText, type Secret, secret } from "./statement/secret.js";
export {
  type Block,
  type RoutesOf,
  type SequenceNode,
  type Statement,
  type StatementNode,
  sequence,
} from "./statement/statement.js";
export { type StoreCodeNode, storeCode } from "./statement/store-code.js";
export { unless, type WhenNode, when } from "./statement/when.js";
export { avp } from "./variable/avp.js";
export { type ScriptVariableNode, scriptVariable } from "./variable/script-variable.js";
export { type SharedVariableNode, sharedVariable } from "./variable/shared-variable.js";
export { entry, type Table, type TableEntryNode, type TableNode, type TableOptions, table } from "./variable/table.js";
export type { VariableNode } from "./variable/variable.js";
export { xavp } from "./variable/xavp.js";
export { childrenOf, type EntryBlock, type Outline, outline, walk, walkNode } from "./walk.js";
