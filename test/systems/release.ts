import { type Release, releases } from "@sipwright/routing";

/** Another Kamailio than the installed one can be tested: `SIPWRIGHT_KAMAILIO=6.1:/path/to/kamailio`. */
const chosen = process.env.SIPWRIGHT_KAMAILIO;

export interface TestedKamailio {
  readonly release: Release;
  readonly command: string;
}

function parse(choice: string): TestedKamailio {
  const [name = "", ...path] = choice.split(":");
  const release = releases.find((one) => one === name);
  if (release === undefined || path.length === 0) {
    throw new Error(
      `SIPWRIGHT_KAMAILIO must be RELEASE:PROGRAM, such as 6.1:/opt/kamailio, not ${JSON.stringify(choice)}.`,
    );
  }
  return { release, command: path.join(":") };
}

/** The Kamailio that the tests run: that of Debian 12 unless another one is chosen. */
export const testedKamailio: TestedKamailio =
  chosen === undefined ? { release: "5.6", command: "kamailio" } : parse(chosen);
