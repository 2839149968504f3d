import { mkdirSync, writeFileSync } from "node:fs";
import { compile } from "@sipwright/compiler";
import { lookupProgram } from "../../test/redis/lookup-program.js";
import { gatewayCount } from "./table.js";

export interface Place {
  readonly folder: string;
  readonly port: number;
  readonly redisPort: number;
  readonly ctl: string;
  /** The length of the longest prefix. */
  readonly maxDigits: number;
}

/** A way to find the longest prefix in Kamailio, and its configuration. */
export interface Variant {
  readonly name: string;
  readonly files: (place: Place) => readonly { readonly name: string; readonly text: string }[];
  /** What is to be done before Kamailio starts. */
  readonly prepare?: (prefixes: readonly string[], place: Place) => void;
  readonly needsAgent?: boolean;
}

const head = ({ port, redisPort }: Place, modules: readonly string[] = [], parameters = "") => `#!KAMAILIO
debug=2
log_stderror=no
fork=yes
children=1
disable_tcp=yes
max_while_loops=100
listen=udp:127.0.0.1:${port}
${["sl", "pv", "textops", "siputils", "ndb_redis", "xlog", ...modules].map((name) => `loadmodule "${name}.so"`).join("\n")}
modparam("ndb_redis", "server", "name=r;addr=127.0.0.1;port=${redisPort};db=0")
${parameters}
`;

const answer = `	append_to_reply("X-Route: $var(found)\\r\\n");\n	send_reply("299", "Found");\n}\n`;

const byHand = (
  name: string,
  body: string,
  modules: readonly string[] = [],
  parameters: (place: Place) => string = () => "",
): Variant => ({
  name,
  files: (place) => [
    {
      name: "kamailio.cfg",
      text: `${head(place, modules, parameters(place))}request_route {\n	$var(found) = "";\n${body}${answer}`,
    },
  ],
});

const compiled = (
  name: string,
  target: "native" | "lua",
  lookup: "redis" | "memory" | "paper",
  cache?: number,
): Variant => ({
  name,
  needsAgent: lookup === "memory",
  files: (place) => {
    const program = lookupProgram({
      lookup,
      address: "127.0.0.1",
      port: place.port,
      redis: { address: "127.0.0.1", port: place.redisPort },
      ctl: place.ctl,
      maxDigits: place.maxDigits,
      ...(cache === undefined ? {} : { cache }),
    });
    return compile(program, { target, release: "5.6", installedIn: place.folder }).files;
  },
});

export const evalScript =
  "for i = #ARGV[1], 1, -1 do local v = redis.call('GET', string.sub(ARGV[1], 1, i)) if v then return v end end return ''";
export const walkScript = `local n = ARGV[1]
while #n > 0 do
  local r = redis.call('ZREVRANGEBYLEX', KEYS[1], '[' .. n, '-', 'LIMIT', 0, 1)[1]
  if not r then return '' end
  if string.sub(n, 1, #r) == r then return redis.call('HGET', KEYS[2], r) end
  local i = 0
  while i < #r and i < #n and string.byte(n, i + 1) == string.byte(r, i + 1) do i = i + 1 end
  n = string.sub(n, 1, i)
end
return ''`;

/** The paper's listing, with the reply id that ndb_redis can read. */
const paperLoop = `	$var(i) = $(rU{s.len});
	while ($var(i) > 0 && $var(found) == "") {
		redis_cmd("r", "GET $(rU{s.substr,0,$var(i)})", "a");
		if ($redis(a=>value) != $null) {
			$var(found) = $redis(a=>value);
		}
		$var(i) = $var(i) - 1;
	}
`;

const script = (name: string, sha: string, call: string): Variant =>
  byHand(name, `	redis_cmd("r", "EVALSHA ${sha} ${call} %s", "$rU", "a");\n	$var(found) = "" + $redis(a=>value);\n`);

export function variants(shas: { readonly get: string; readonly walk: string }): readonly Variant[] {
  return [
    byHand("nothing (parse and reply)", `	$var(found) = "192.0.2.";\n`),
    byHand("the paper's GET loop", paperLoop),
    compiled("MGET of keys", "native", "paper"),
    script("EVALSHA, a loop of GET", shas.get, "0"),
    script("EVALSHA, a walk of a sorted set", shas.walk, "2 z t"),
    compiled('"redis", native', "native", "redis"),
    compiled('"redis", Lua', "lua", "redis"),
    compiled('"redis" with cache, native', "native", "redis", 60),
    compiled('"memory", native', "native", "memory"),
    compiled('"memory", Lua', "lua", "memory"),
    {
      ...byHand("mtree, filled from a file", mtreeBody, ["db_text", "mtree"], mtreeParameters),
      prepare: writeMtree,
    },
  ];
}

const mtreeBody = `	if (mt_match("main", "$rU", "0")) {\n		$var(found) = "" + $avp(s:tvalue);\n	}\n`;

const mtreeParameters = ({ folder }: Place) => `modparam("db_text", "max_result_rows", 2000000)
modparam("mtree", "db_url", "text://${folder}/db")
modparam("mtree", "mtree", "name=main;dbtable=mtree")
modparam("mtree", "char_list", "0123456789")
modparam("mtree", "pv_value", "$avp(s:tvalue)")`;

function writeMtree(prefixes: readonly string[], { folder }: Place): void {
  mkdirSync(`${folder}/db`, { recursive: true });
  const rows = prefixes.map((prefix, index) => `${index + 1}:${prefix}:192.0.2.${index % gatewayCount}`);
  writeFileSync(`${folder}/db/mtree`, `id(int,auto) tprefix(string) tvalue(string)\n${rows.join("\n")}\n`);
  writeFileSync(`${folder}/db/version`, "table_name(string) table_version(int)\nmtree:1\n");
}
