import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Redis } from "ioredis";
import {
  freePort,
  type RedisServer,
  runProgram,
  type ServerProcess,
  startRedis,
  startServer,
  temporaryFolder,
  until,
} from "../support/index.js";

const address = "127.0.0.1";

export interface SentinelTrio {
  readonly sentinels: readonly { readonly address: string; readonly port: number }[];
  readonly servers: readonly RedisServer[];
  /** The server that is master at present. */
  master(): Promise<RedisServer>;
  stop(): Promise<void>;
}

/** A master with two replicas, watched by three sentinels that change the master after half a second. */
export async function startSentinels(): Promise<SentinelTrio> {
  const master = await startRedis();
  const replica = () =>
    startRedis({ args: ["--replicaof", address, String(master.port), "--repl-diskless-sync-delay", "0"] });
  const servers = [master, ...(await Promise.all([replica(), replica()]))];
  await until(async () => (await master.cli("INFO", "replication")).split("state=online").length === 3, {
    awaited: "both replicas",
    timeoutMs: 20_000,
    everyMs: 50,
  });
  const sentinels = await Promise.all([1, 2, 3].map(() => startSentinel(master.port)));
  const ask = sentinels[0];
  if (ask === undefined) throw new Error("There is no sentinel");
  await until(() => sentinelsAgree(ask.port), {
    awaited: "the sentinels to know one another",
    timeoutMs: 20_000,
    everyMs: 100,
  });
  return {
    sentinels: sentinels.map(({ port }) => ({ address, port })),
    servers,
    async master() {
      const found = await withClient(ask.port, (client) =>
        client.call("SENTINEL", "get-master-addr-by-name", "routes"),
      );
      const [, port] = found as string[];
      const server = servers.find((one) => one.port === Number(port));
      if (server === undefined) throw new Error(`The sentinels name ${port}`);
      return server;
    },
    async stop() {
      await Promise.all(sentinels.map((one) => one.process.stop()));
      await Promise.all(servers.map((one) => one.stop()));
    },
  };
}

async function withClient<T>(port: number, use: (client: Redis) => Promise<T>): Promise<T> {
  const client = new Redis({ host: address, port, lazyConnect: true });
  client.on("error", () => {});
  try {
    return await use(client);
  } finally {
    client.disconnect();
  }
}

async function sentinelsAgree(port: number): Promise<boolean> {
  const state = (await withClient(port, (client) => client.call("SENTINEL", "master", "routes"))) as string[];
  const read = (name: string) => state[state.indexOf(name) + 1];
  return read("num-other-sentinels") === "2" && read("num-slaves") === "2";
}

async function startSentinel(masterPort: number): Promise<{ readonly port: number; readonly process: ServerProcess }> {
  const port = await freePort();
  const folder = temporaryFolder("sentinel");
  const file = join(folder, "sentinel.conf");
  writeFileSync(
    file,
    [
      `port ${port}`,
      `bind ${address}`,
      `dir ${folder}`,
      "protected-mode no",
      `sentinel monitor routes ${address} ${masterPort} 2`,
      "sentinel down-after-milliseconds routes 500",
      "sentinel failover-timeout routes 3000",
      "",
    ].join("\n"),
  );
  const process = await startServer({
    name: `sentinel-${port}`,
    command: "redis-server",
    debianPackage: "redis-server",
    folder,
    args: [file, "--sentinel"],
    ready: (server) => server.log().includes("+monitor"),
  });
  return { port, process };
}

export interface TestCluster {
  readonly nodes: readonly RedisServer[];
  readonly addresses: readonly { readonly address: string; readonly port: number }[];
  stop(): Promise<void>;
}

/** A cluster of masters, each with `replicas` of its own. */
export async function startCluster(replicas = 0): Promise<TestCluster> {
  const start = async () => {
    const busPort = await freePort();
    const args = ["--cluster-enabled", "yes", "--cluster-port", String(busPort), "--cluster-node-timeout", "1000"];
    return startRedis({ args });
  };
  const nodes = await Promise.all(Array.from({ length: 3 * (1 + replicas) }, start));
  const addresses = nodes.map(({ port }) => ({ address, port }));
  const { code, stdout, stderr } = await runProgram(
    "redis-cli",
    [
      ...["--cluster", "create", ...addresses.map((one) => `${one.address}:${one.port}`)],
      ...["--cluster-replicas", String(replicas), "--cluster-yes"],
    ],
    { debianPackage: "redis-tools", timeoutMs: 60_000 },
  );
  if (code !== 0) throw new Error(`redis-cli --cluster create: ${stdout}${stderr}`);
  for (const node of nodes) {
    await until(async () => (await node.cli("CLUSTER", "INFO")).includes("cluster_state:ok"), {
      awaited: "the cluster",
      timeoutMs: 20_000,
    });
  }
  return {
    nodes,
    addresses,
    async stop() {
      await Promise.all(nodes.map((one) => one.stop()));
    },
  };
}

export interface TlsFiles {
  readonly folder: string;
  readonly certificate: string;
  readonly key: string;
}

/** A certificate for 127.0.0.1, signed by itself. */
export async function makeCertificate(): Promise<TlsFiles> {
  const folder = temporaryFolder("tls");
  const [certificate, key] = [join(folder, "redis.crt"), join(folder, "redis.key")];
  const { code, stderr } = await runProgram(
    "openssl",
    [
      ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
      ...["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", certificate],
    ],
    { debianPackage: "openssl" },
  );
  if (code !== 0) throw new Error(`openssl: ${stderr}`);
  return { folder, certificate, key };
}
