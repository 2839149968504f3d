/** What is hashed onto. */
export interface Weighted {
  readonly name: string;
  /** Its share of the calls, in proportion to the others' weights. */
  readonly weight: number;
}

/**
 * Nodes in the order of preference for a key: weighted rendezvous hashing. Every process that knows the same nodes gets the same
 * order, and a node that comes or goes moves its own calls only.
 *
 * @see Thaler, Ravishankar: Using name-based mappings to increase hit rates, IEEE/ACM ToN 6(1), 1998
 */
export function rank<N extends Weighted>(key: string, nodes: readonly N[]): N[] {
  const scored = nodes
    .filter((node) => node.weight > 0)
    .map((node) => ({ node, score: -node.weight / Math.log(uniform(`${node.name}\0${key}`)) }));
  return scored.sort((a, b) => b.score - a.score).map(({ node }) => node);
}

/** A number between 0 and 1, both left out, that depends on nothing but the text. */
export function uniform(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return ((a >>> 5) * 0x4000000 + (b >>> 6) + 0.5) / 2 ** 53;
}
