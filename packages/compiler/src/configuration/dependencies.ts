/** What a module needs beside itself, where Kamailio would not start or not work without it. */
export const dependencies: Readonly<Record<string, readonly string[]>> = {
  acc: ["tm"],
  app_lua: ["pv"],
  auth: ["sl"],
  dialog: ["tm", "rr"],
  dispatcher: ["tm", "sl"],
  dmq: ["tm", "sl"],
  dmq_usrloc: ["dmq", "usrloc"],
  nathelper: ["usrloc"],
  registrar: ["usrloc", "sl", "tm"],
  rtpengine: ["tm"],
  sanity: ["sl"],
  siputils: ["sl"],
  tmx: ["tm"],
  topos: ["rr"],
  uac: ["tm"],
};

/** The order in which modules are loaded: what others build on comes first. Those that are not listed come before app_lua. */
const order: readonly string[] = [
  "tls",
  "jsonrpcs",
  "kex",
  "corex",
  "tm",
  "tmx",
  "sl",
  "rr",
  "pv",
  "xlog",
  "maxfwd",
  "sanity",
  "textops",
  "siputils",
  "ipops",
  "usrloc",
  "registrar",
  "auth",
  "dmq",
  "dmq_usrloc",
  "htable",
  "pike",
  "sdpops",
  "ndb_redis",
  "rtpengine",
];

function rank(module: string): number {
  if (module === "app_lua") return order.length + 1;
  const index = order.indexOf(module);
  return index < 0 ? order.length : index;
}

/** All modules with what they need, in the order of loading. */
export function inLoadOrder(modules: Iterable<string>): readonly string[] {
  const all = new Set<string>();
  const add = (module: string): void => {
    if (all.has(module)) return;
    all.add(module);
    for (const needed of dependencies[module] ?? []) add(needed);
  };
  for (const module of modules) add(module);
  return [...all].sort((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1));
}
