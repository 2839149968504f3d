import { call, choose, exit, header, namedRoute, orElse, type Program, program, set } from "@sipwright/routing";
import { answer, cases, result } from "./cases.js";

/** One program that holds every case in a route of its own; a header of the request chooses it. */
export function semanticsProgram(address: string, port: number): Program {
  const routes = cases.map((one, index) => namedRoute(`CASE_${index}`, [set(result, ""), one.body]));
  return program({
    name: "semantics",
    listen: [{ transport: "udp", address, port }],
    settings: { workers: 1 },
    request: [
      choose(
        orElse(header("X-Case"), ""),
        Object.fromEntries(routes.map((route, index) => [String(index), call(route)])),
      ),
      call(answer),
      exit(),
    ],
  });
}
