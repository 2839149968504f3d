import picocolors from "picocolors";

export type Colours = ReturnType<typeof picocolors.createColors>;

/** Where results and messages go. With `json`, stdout carries one JSON document and nothing else. */
export interface Output {
  readonly json: boolean;
  /** For what goes to stdout. */
  readonly colours: Colours;
  /** For what goes to stderr. */
  readonly messageColours: Colours;
  /** A line of the result, on stdout; nothing with `json`. */
  print(text: string): void;
  /** A line about the result, on stderr. */
  message(text: string): void;
  /** The result as data, on stdout; nothing without `json`. */
  document(value: object): void;
  /** Text that is the result as it stands, on stdout. */
  raw(text: string): void;
  /** Resolves when everything has left this process. */
  flush(): Promise<void>;
}

function coloursOf(stream: NodeJS.WriteStream, environment: NodeJS.ProcessEnv): Colours {
  const wanted = (environment.NO_COLOR ?? "") === "" && environment.TERM !== "dumb";
  return picocolors.createColors(wanted && stream.isTTY === true);
}

/** Opens the streams of this process. What a user's program itself prints goes to stderr: stdout carries the result only. */
export function openOutput(json: boolean): Output {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  return {
    json,
    colours: coloursOf(process.stdout, process.env),
    messageColours: coloursOf(process.stderr, process.env),
    print: (text) => {
      if (!json) write(`${text}\n`);
    },
    message: (text) => {
      process.stderr.write(`${text}\n`);
    },
    document: (value) => {
      if (json) write(`${JSON.stringify(value, null, 2)}\n`);
    },
    raw: (text) => {
      write(text);
    },
    flush: async () => {
      await new Promise<void>((resolve) => write("", () => resolve()));
      await new Promise<void>((resolve) => process.stderr.write("", () => resolve()));
    },
  };
}
