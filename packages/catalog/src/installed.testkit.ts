import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The folder of the modules that Debian's package kamailio installs on this machine. */
export function installedModules(): string {
  const libraries = "/usr/lib";
  const folders = readdirSync(libraries).map((name) => join(libraries, name, "kamailio", "modules"));
  const found = [...folders, "/usr/lib64/kamailio/modules"].find((folder) => existsSync(join(folder, "tm.so")));
  if (found === undefined) throw new Error("no Kamailio modules here: run `apt-get install kamailio`");
  return found;
}

/** The `kamailio` binary of the same package. */
export function installedBinary(): string {
  const found = ["/usr/sbin/kamailio", "/usr/local/sbin/kamailio"].find((file) => existsSync(file));
  if (found === undefined) throw new Error("no kamailio here: run `apt-get install kamailio`");
  return found;
}
