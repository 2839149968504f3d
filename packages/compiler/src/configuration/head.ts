import type { Listen, Program } from "@sipwright/routing";
import { quote } from "../native/print.js";
import type { CompileOptions } from "../options.js";
import type { SourceText } from "../source-text.js";
import type { Parameter } from "./parameters.js";

const placeholder = (name: string): string => `@@${name}@@`;

/** The environment variables that the parameters ask for. */
export function secretsOf(parameters: readonly Parameter[]): readonly string[] {
  const names = parameters.flatMap(({ value }) =>
    typeof value === "object"
      ? value.parts.flatMap((part) => (typeof part === "string" ? [] : [part.environmentVariable]))
      : [],
  );
  return [...new Set(names)];
}

export function section(out: SourceText, title: string): void {
  out.blank().line(`####### ${title} #######`).line("");
}

function describeTarget(options: CompileOptions): string {
  return options.target === "native" ? "native routing" : "routing in KEMI Lua";
}

/** The first lines of kamailio.cfg; secrets come in here, from the environment of the server. */
export function printHeader(
  out: SourceText,
  program: Program,
  options: CompileOptions,
  secrets: readonly string[],
): void {
  out
    .line("#!KAMAILIO")
    .line("#")
    .line(`# ${program.name}: ${describeTarget(options)} for Kamailio ${options.release}`)
    .line("# Made by Sipwright. Change the program and build again instead of editing this file.")
    .line("#");
  if (secrets.length === 0) return;
  section(out, "Secrets, from the environment: Kamailio does not start where one is missing");
  for (const name of secrets) {
    out.line(`#!defenv ${name}`).line(`#!subst "/${placeholder(name)}/$env(${name})/g"`);
  }
}

function printListen(listen: Listen): string {
  const port = listen.port ?? (listen.transport === "tls" ? 5061 : 5060);
  const advertise = listen.advertise === undefined ? "" : ` advertise ${listen.advertise}`;
  return `listen=${listen.transport}:${listen.address}:${port}${advertise}`;
}

/** The parameters of the server as a whole. */
export function printGlobals(out: SourceText, program: Program): void {
  const { settings, listen } = program;
  const usesTcp = listen.some((one) => one.transport !== "udp");
  const workers = settings.workers ?? 4;
  const name = settings.serverName ?? "Sipwright";
  section(out, "Global parameters");
  out
    .line(`debug=${settings.debug ?? 2}`)
    .line("log_stderror=no")
    .line("fork=yes")
    .line(`children=${workers}`);
  if (usesTcp) out.line(`tcp_children=${settings.tcpWorkers ?? workers}`);
  else out.line("disable_tcp=yes");
  if (settings.serverId !== undefined) out.line(`server_id=${settings.serverId}`);
  out.line(`server_header=${quote(`Server: ${name}`)}`).line(`user_agent_header=${quote(`User-Agent: ${name}`)}`);
  out.line("auto_aliases=no");
  for (const alias of settings.aliases ?? []) out.line(`alias=${quote(alias)}`);
  // Every loop of the language is bounded by itself; the server's own bound must not cut in before.
  out.line("max_while_loops=10001");
  // A text made of values holds whatever fits into a message; with the default of 8192 the native dialect gives up before Lua does.
  out.line("pv_buffer_size=65536");
  for (const [key, value] of Object.entries(settings.core ?? {})) {
    out.line(`${key}=${typeof value === "number" ? value : quote(value)}`);
  }
  out.line("");
  for (const one of listen) {
    if (one.workers !== undefined) out.line(`socket_workers=${one.workers}`);
    out.line(printListen(one));
  }
}

function printValue({ value }: Parameter): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return quote(value);
  return quote(
    value.parts.map((part) => (typeof part === "string" ? part : placeholder(part.environmentVariable))).join(""),
  );
}

export function printModules(out: SourceText, modules: readonly string[], parameters: readonly Parameter[]): void {
  section(out, "Modules");
  for (const module of modules) out.line(`loadmodule ${quote(`${module}.so`)}`);
  const byModule = modules
    .map((module) => parameters.filter((parameter) => parameter.module === module))
    .filter((own) => own.length > 0);
  if (byModule.length === 0) return;
  section(out, "Parameters of the modules");
  for (const own of byModule) {
    for (const parameter of own) {
      out.line(`modparam(${quote(parameter.module)}, ${quote(parameter.name)}, ${printValue(parameter)})`);
    }
  }
}
