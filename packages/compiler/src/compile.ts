import { type Catalog, loadCatalog } from "@sipwright/catalog";
import { check, type Outline, outline, type Program, type RouteNode, walk } from "@sipwright/routing";
import { printGlobals, printHeader, printModules, secretsOf, section } from "./configuration/head.js";
import { modulesOf } from "./configuration/modules.js";
import { type Parameter, parametersOf } from "./configuration/parameters.js";
import { NativeRoutes } from "./lua/native-routes.js";
import { writeLua } from "./lua/routes.js";
import { NativeRouteWriter } from "./native/routes.js";
import type { Compilation, CompileOptions, GeneratedFile } from "./options.js";
import { SourceText } from "./source-text.js";

const configurationName = "kamailio.cfg";
const routingName = "routing.lua";

/**
 * Compiles a program. It is checked first; where the check finds an error nothing is generated.
 *
 * @example
 * ```ts
 * const hello = program({
 *   name: "hello",
 *   listen: [{ transport: "udp", address: "127.0.0.1" }],
 *   request: reply(404, "Not Found"),
 * });
 * const { files, diagnostics } = compile(hello, { target: "native", release: "5.6" });
 * ```
 */
export function compile(program: Program, options: CompileOptions): Compilation {
  const catalog = options.catalog ?? loadCatalog(options.release);
  const diagnostics = check(program, { release: options.release, target: options.target, catalog });
  if (diagnostics.some((diagnostic) => diagnostic.severity === "error")) return { files: [], diagnostics, secrets: [] };

  const whole = outline(program);
  const parameters = parametersOf(whole, catalog);
  const files =
    options.target === "native"
      ? native(program, whole, catalog, parameters, options)
      : lua(program, whole, catalog, parameters, options);
  return { files, diagnostics, secrets: secretsOf(parameters) };
}

function head(
  program: Program,
  whole: Outline,
  catalog: Catalog,
  parameters: readonly Parameter[],
  options: CompileOptions,
): SourceText {
  const out = new SourceText();
  printHeader(out, program, options, secretsOf(parameters));
  printGlobals(out, program);
  printModules(out, modulesOf(whole, catalog, options.target), parameters);
  return out;
}

function native(
  program: Program,
  whole: Outline,
  catalog: Catalog,
  parameters: readonly Parameter[],
  options: CompileOptions,
): readonly GeneratedFile[] {
  const out = head(program, whole, catalog, parameters, options);
  new NativeRouteWriter(out, whole, catalog).all();
  return [out.toFile(configurationName)];
}

function lua(
  program: Program,
  whole: Outline,
  catalog: Catalog,
  parameters: readonly Parameter[],
  options: CompileOptions,
): readonly GeneratedFile[] {
  const natives = new NativeRoutes(catalog);
  const routing = writeLua(program, whole, catalog, natives, options);
  const load = { module: "app_lua", name: "load", value: `${options.installedIn ?? "/etc/kamailio"}/${routingName}` };
  const out = head(program, whole, catalog, [...parameters, load], options);
  // Kamailio looks for the engine at once: this has to come after app_lua and its parameters.
  out.line("").line('cfgengine "lua"');
  const writer = new NativeRouteWriter(out, whole, catalog);
  const stayNative = nativeRoutesOf(whole);
  if (natives.all.size > 0 || stayNative.length > 0) {
    section(out, "Native routes, which serve the routing in Lua");
  }
  for (const [name, statements] of natives.all) writer.helper(name, statements);
  writer.routes(stayNative);
  return [out.toFile(configurationName), routing.toFile(routingName)];
}

/** Event routes and those that ask for it, and the named routes that they call. */
function nativeRoutesOf(whole: Outline): readonly RouteNode[] {
  const found = new Set<RouteNode>();
  const add = (route: RouteNode): void => {
    if (found.has(route)) return;
    found.add(route);
    walk(route.body, (node) => {
      if (node.kind !== "route-call") return;
      const name = typeof node.route === "string" ? node.route : node.route.name;
      const called = whole.routes.find((one) => one.type === "named" && one.name === name);
      if (called !== undefined) add(called);
    });
  };
  for (const route of whole.routes) if (route.execution === "native") add(route);
  return [...found];
}
