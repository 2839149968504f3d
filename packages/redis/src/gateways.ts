/** Between the gateways of a route, in the order in which they are tried. */
export const gatewaySeparator = ",";

const gateway = /^sip:[A-Za-z0-9.-]+(?::[0-9]{1,5})?(?:;transport=(?:udp|tcp|tls))?$|^sip:\[[0-9a-fA-F:]+\](?::[0-9]{1,5})?(?:;transport=(?:udp|tcp|tls))?$/;

/** Writes the gateways of a route as they stand in Redis: SIP URIs without a user, divided by commas. */
export function encodeGateways(gateways: readonly string[]): string {
  if (gateways.length === 0) throw new RangeError("A route needs at least one gateway.");
  for (const one of gateways) {
    if (!gateway.test(one)) {
      throw new RangeError(`The gateway ${JSON.stringify(one)} must be a SIP URI of host and port, such as "sip:192.0.2.1:5060".`);
    }
  }
  return gateways.join(gatewaySeparator);
}
