import type { Node } from "../node.js";
import type { Diagnostic, Severity } from "./diagnostic.js";

type Finding = (node: Node, ...details: readonly string[]) => Diagnostic;

function finding(
  code: string,
  severity: Severity,
  problem: (...details: readonly string[]) => string,
  mend: (...details: readonly string[]) => string,
): Finding {
  return (node, ...details) =>
    Object.freeze({ code, severity, problem: problem(...details), mend: mend(...details), place: node.place });
}

/** All that `check` can find, one factory for each code. */
export const findings = {
  undefinedRoute: finding(
    "SW1101",
    "error",
    (type, name) => `There is no ${type} route ${name}.`,
    (type, name) => `Pass the route itself, or list a ${type} route named ${name} under "routes" of the program.`,
  ),
  routeNameTaken: finding(
    "SW1102",
    "error",
    (type, name) => `Two different ${type} routes are named ${name}.`,
    () => "Give one of them another name, or use the same value in both places.",
  ),
  unusedRoute: finding(
    "SW1103",
    "warning",
    (type, name) => `Nothing uses the ${type} route ${name}.`,
    () => 'Call or arm it, or take it out of "routes".',
  ),
  circularRoutes: finding(
    "SW1104",
    "error",
    (chain) => `These routes call one another in a circle: ${chain}.`,
    () =>
      "Use loop(), or break the circle: Kamailio gives up after 256 nested routes and goes on as if nothing had happened.",
  ),
  armedInNative: finding(
    "SW1105",
    "error",
    (type, name) => `The ${type} route ${name} is armed in a route that stays native, and is a Lua function itself.`,
    () => "Arm it in a route of the target's own, before or after the call.",
  ),
  unknownModule: finding(
    "SW1201",
    "error",
    (module, release) => `Kamailio ${release} has no module ${module}.`,
    (module) => `Mend the name, build for a release that has ${module}, or give build your own catalog.`,
  ),
  unknownFunction: finding(
    "SW1202",
    "error",
    (module, name, release) => `Module ${module} of Kamailio ${release} has no function ${name}.`,
    (_module, _name, _release, others) =>
      others === "" ? "Mend the name, or build for another release." : `Did you mean ${others}?`,
  ),
  notInThisRoute: finding(
    "SW1203",
    "error",
    (name, context) => `${name} may not be used in a ${context} route.`,
    (_name, _context, allowed) => `Use it in: ${allowed}.`,
  ),
  wrongArity: finding(
    "SW1204",
    "error",
    (name, given, release) => `${name} does not take ${given} arguments in Kamailio ${release}.`,
    (_name, _given, _release, arities) => `It takes ${arities}.`,
  ),
  notConstant: finding(
    "SW1205",
    "error",
    (name, position) => `Argument ${position} of ${name} must be a constant.`,
    () => "Pass a text or number that is known when the program is built.",
  ),
  notFromLua: finding(
    "SW1206",
    "error",
    (name, release) => `KEMI of Kamailio ${release} has no ${name}, and a native route may not call it either.`,
    () => "Build the native target, or do without the function.",
  ),
  dollarInConstant: finding(
    "SW1207",
    "error",
    (name, position) => `It is not known whether ${name} expands the $ in argument ${position}.`,
    () => "Avoid $ here, or use a binding made by hand.",
  ),
  unknownParameter: finding(
    "SW1301",
    "error",
    (module, name, release) => `Module ${module} of Kamailio ${release} has no parameter ${name}.`,
    (_module, _name, _release, others) =>
      others === "" ? "Mend the name, or build for another release." : `Did you mean ${others}?`,
  ),
  parameterType: finding(
    "SW1302",
    "error",
    (module, name, type) => `Parameter ${name} of module ${module} takes a ${type}.`,
    (_module, _name, type) => `Pass a ${type}; Kamailio does not start otherwise.`,
  ),
  parameterConflict: finding(
    "SW1303",
    "error",
    (module, name, first, second) => `Parameter ${name} of module ${module} is set to ${first} and to ${second}.`,
    () => "Set it in one place.",
  ),
  parameterCharacters: finding(
    "SW1304",
    "error",
    (module, name) => `Parameter ${name} of module ${module} holds a line break or a NUL.`,
    () => "Write it in one line.",
  ),
  unknownSetting: finding(
    "SW1305",
    "error",
    (name, release) => `Kamailio ${release} has no global parameter ${name}.`,
    (_name, _release, others) =>
      others === "" ? "Mend the name, or build for another release." : `Did you mean ${others}?`,
  ),
  settingType: finding(
    "SW1306",
    "error",
    (name, type) => `Global parameter ${name} does not take a ${type}.`,
    () => "Look it up in the core cookbook of Kamailio.",
  ),
  undeclaredTable: finding(
    "SW1401",
    "error",
    (name) => `No table ${name} is declared.`,
    (name) => `Pass the value of table.text(${JSON.stringify(name)}), or list it under "tables" of the program.`,
  ),
  tableNameTaken: finding(
    "SW1402",
    "error",
    (name) => `Two tables named ${name} are declared differently.`,
    () => "Declare it once and use that value everywhere.",
  ),
  undeclaredRedisServer: finding(
    "SW1403",
    "error",
    (name) => `No Redis server ${name} is declared.`,
    () => "Pass the value of redisServer({ … }).",
  ),
  redisServerNameTaken: finding(
    "SW1404",
    "error",
    (name) => `Two Redis servers named ${name} are declared differently.`,
    () => "Give one of them another name.",
  ),
  variableTaken: finding(
    "SW1405",
    "error",
    (sort, name) => `${sort} ${name} is declared twice, with different types or initial values.`,
    () => "Declare it once and use that value everywhere.",
  ),
  unknownEvent: finding(
    "SW1501",
    "error",
    (name, release) => `Kamailio ${release} has no event ${name}.`,
    (_name, _release, others) =>
      others === "" ? "Mend the name: an event route that nothing runs is never noticed." : `Did you mean ${others}?`,
  ),
  unknownPseudoVariable: finding(
    "SW1502",
    "error",
    (name, release) => `Kamailio ${release} has no pseudo-variable ${name}.`,
    () => "Mend the name, or build for a release that has it.",
  ),
  unknownTransformation: finding(
    "SW1504",
    "error",
    (name, release) => `Kamailio ${release} has no transformation ${name}.`,
    () => "Mend the name, or build for a release that has it.",
  ),
  mayBeAbsent: finding(
    "SW1601",
    "error",
    (where) => `The value may be absent: ${where}.`,
    () => "Say what stands in for it with orElse(), or ask isSet() and keep it in a variable.",
  ),
  wrongType: finding(
    "SW1602",
    "error",
    (where, expected, given) => `A ${expected} is needed, not a ${given}: ${where}.`,
    () => "Convert it with toText() or toNumber(), or compare it.",
  ),
  unreachable: finding(
    "SW1701",
    "error",
    () => "This statement is never reached.",
    () => "Take it out, or put what comes before it under a condition.",
  ),
  leavesNoLoop: finding(
    "SW1702",
    "error",
    () => "leaveLoop() stands outside a loop.",
    () => "Use exit() to end the handling, or succeed() to leave the route.",
  ),
  rawMissing: finding(
    "SW1801",
    "error",
    (target) => `This raw code has no form for the ${target} target.`,
    () => "Give both forms with raw.both().",
  ),
  unknownKemi: finding(
    "SW1802",
    "error",
    (name, release) => `KEMI of Kamailio ${release} has no function ${name}.`,
    (_name, _release, others) =>
      others === ""
        ? "Mend the name, or build for a release that has it: Lua would notice only when a message comes."
        : `Did you mean ${others}?`,
  ),
} as const;
