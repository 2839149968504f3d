import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { GatewayLoopError, InvalidGatewayError, InvalidNameError } from "../errors.js";
import { checkGateway, type Gateway, gatewayOfUri } from "./gateway.js";
import { draws, orderOf } from "./order.js";
import { checkLoops, checkOwn, parseSteps, printSteps } from "./route.js";
import { decodeRoute, encodeSteps, gatewaysIn, writtenSteps } from "./value.js";

const names = ["gw1", "gw2", "gw3", "gw4"];
const gateways = new Map<string, Gateway>(
  names.map((id, index) => [
    id,
    { id, host: `192.0.2.${index}`, port: 5060 + index, strip: index, prefix: index > 1 ? "00" : "" },
  ]),
);
const find = (id: string) => gateways.get(id) as Gateway;

const steps = fc
  .shuffledSubarray(names, { minLength: 1 })
  .chain((some) =>
    fc.tuple(fc.constant(some), fc.infiniteStream(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 1000 })))),
  )
  .map(([some, stream]) =>
    some
      .map((name, index) => {
        const [joins, weight] = stream.next().value as [boolean, number];
        return `${index === 0 ? "" : joins ? "|" : ";"}${name}*${weight}`;
      })
      .join(""),
  );

describe("a route as it stands in Redis", () => {
  it("gives back what was written, and the order of each draw", () => {
    fc.assert(
      fc.property(steps, fc.integer({ min: 0, max: draws - 1 }), (written, draw) => {
        const parsed = parseSteps(written);
        const value = encodeSteps(parsed, find);
        const decoded = decodeRoute(value);
        const hasWeights = parsed.some((step) => step.length > 1);
        if (hasWeights) expect(decoded.steps).toEqual(parsed);
        expect(decoded.targets(draw).map(({ gateway }) => gateway)).toEqual(orderOf(parsed, draw));
        expect(new Set(gatewaysIn(value))).toEqual(new Set(parsed.flat().map(({ gateway }) => gateway)));
        expect(encodeSteps(parseSteps(writtenSteps(value)), find)).toBe(value);
      }),
      { numRuns: 2000 },
    );
  });

  it("holds what Kamailio needs of each gateway", () => {
    expect(encodeSteps(parseSteps("gw1;gw3"), find)).toBe("192.0.2.0:5060/gw1,192.0.2.2:5062/gw3/2/00");
    expect(encodeSteps(parseSteps("gw1*1|gw2*3"), find)).toBe(
      "gw1*1|gw2*3#250>192.0.2.0:5060/gw1,192.0.2.1:5061/gw2/1|1000>192.0.2.1:5061/gw2/1,192.0.2.0:5060/gw1",
    );
    expect(printSteps(parseSteps([["a", { gateway: "b", weight: 7 }], "c"]))).toBe("a*1|b*7;c");
  });

  it("of the first version is told", () => {
    expect(() => decodeRoute("sip:192.0.2.1:5060")).toThrow(/version 1 of the schema/);
    expect(() => decodeRoute("nonsense")).toThrow(/A route holds "nonsense"/);
  });
});

describe("gateways and routes", () => {
  it.each([
    ["", InvalidGatewayError],
    ["gw1;;gw2", InvalidNameError],
    ["gw1*0", InvalidGatewayError],
    ["gw1*1001", InvalidGatewayError],
    ["gw1*x", InvalidGatewayError],
    ["gw 1", InvalidNameError],
    ["gw1;gw1", GatewayLoopError],
    [Array.from({ length: 17 }, (_, index) => `g${index}`).join(";"), InvalidGatewayError],
  ])("%j is no way", (written, error) => {
    expect(() => parseSteps(written)).toThrow(written === "" ? InvalidNameError : error);
  });

  it.each<[string, Partial<Gateway>]>([
    ["an unknown transport", { transport: "sctp" as "udp" }],
    ["a port that is none", { port: 70_000 }],
    ["a host with a blank", { host: "a b" }],
    ["numbers that are no address", { host: "300.1.1.1" }],
    ["a host that is code", { host: "$rU" }],
    ["a negative number of digits", { strip: -1 }],
    ["a prefix with a separator", { prefix: "0/1" }],
    ["a state that there is not", { state: "on" as "off" }],
    ["a limit below nothing", { limits: { calls: -1 } }],
  ])("%s is refused", (_, part) => {
    expect(() => checkGateway({ id: "gw1", host: "192.0.2.1", ...part })).toThrow(InvalidGatewayError);
  });

  it("that go round in circles are refused", () => {
    const [one, two] = [checkGateway({ id: "a", host: "192.0.2.1" }), checkGateway({ id: "b", host: "192.0.2.1" })];
    expect(() => checkLoops([one, two], [])).toThrow(GatewayLoopError);
    expect(() => checkLoops([one], ["192.0.2.1"])).toThrow(GatewayLoopError);
    expect(() => checkOwn(one, ["192.0.2.1"])).toThrow(GatewayLoopError);
    expect(() => checkOwn(one, ["192.0.2.2"])).not.toThrow();
  });

  it("come of SIP URIs", () => {
    expect(gatewayOfUri("sip:192.0.2.1:5060;transport=tcp")).toMatchObject({
      id: "192.0.2.1_5060_tcp",
      port: 5060,
      transport: "tcp",
    });
    expect(gatewayOfUri("sip:[2001:db8::1]:5060")).toMatchObject({ id: "2001_db8__1_5060", host: "2001:db8::1" });
    expect(() => gatewayOfUri("sip:alice@192.0.2.1")).toThrow(InvalidGatewayError);
  });
});
