import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { NgDictionary, NgInputDictionary, RtpengineClient } from "@sipwright/rtpengine";
import type { Command } from "commander";
import type { Context } from "../context.js";
import { InputFileError, reasonOf } from "../errors.js";
import { addClientOptions, type ClientOptions, parseMilliseconds, withClient } from "../rtpengine/client.js";
import { jsonReady, printReply } from "../rtpengine/print-reply.js";
import { collectFlag, collectSetting, settingsOf } from "../rtpengine/settings.js";
import { watch } from "../rtpengine/watch.js";

interface RequestOptions extends ClientOptions {
  readonly flag?: readonly string[];
  readonly set?: readonly string[];
  readonly limit?: number;
  readonly fromTag?: string;
  readonly every: number;
  readonly times?: number;
}

const examples = `
Examples:
  $ sipwright rtpengine ping --at udp://10.0.2.21:2223
  $ sipwright rtpengine offer call-1 tag-1 offer.sdp --flag trust-address --set replace=[origin] --set ICE=remove
  $ sipwright rtpengine query call-1 --json
  $ sipwright rtpengine watch --at tcp://10.0.2.21:2225`;

/** `sipwright rtpengine …`: talks to an RTPengine by its NG protocol. */
export function addRtpengine(root: Command, context: Context): void {
  const group = root
    .command("rtpengine")
    .summary("ask and control an RTPengine")
    .description("Sends commands to an RTPengine and prints its answers.")
    .addHelpText("after", examples);
  const add = (words: string, description: string) =>
    addClientOptions(group.command(words).description(description)).addHelpText("after", examples);
  const changing = (command: Command) =>
    command
      .option("--flag <flag>", "a flag, such as trust-address; may stand several times", collectFlag)
      .option(
        "--set <key=value>",
        "an option, such as ICE=remove or replace=[origin]; may stand several times",
        collectSetting,
      );
  const ask = async (command: string, options: RequestOptions, message: NgInputDictionary) => {
    const reply = await withClient(options, (client) => perform(client, command, message));
    print(reply, context);
  };

  add("ping", "Asks whether the daemon lives.").action((options: RequestOptions) => ask("ping", options, {}));
  changing(
    add(
      "offer <call-id> <from-tag> [sdp-file]",
      "Offers an SDP (stdin if no file is named), and prints the one to send on.",
    ),
  ).action((callId: string, fromTag: string, file: string | undefined, options: RequestOptions) =>
    ask("offer", options, {
      ...settingsOf(options.set, options.flag),
      "call-id": callId,
      "from-tag": fromTag,
      sdp: read(file, context),
    }),
  );
  changing(add("query <call-id>", "Prints the state of a call.")).action((callId: string, options: RequestOptions) =>
    ask("query", options, { ...settingsOf(options.set, options.flag), "call-id": callId }),
  );
  add("list", "Prints the Call-IDs of calls.")
    .option("--limit <count>", "how many at most", parseMilliseconds, 1000)
    .action(async (options: RequestOptions) => {
      const { calls } = await withClient(options, (client) => client.list({ limit: options.limit }));
      context.output.document({ ok: true, calls });
      for (const callId of calls) context.output.print(callId.replaceAll(/\p{Cc}/gu, "?"));
    });
  changing(add("delete <call-id>", "Ends a call, and prints its last statistics."))
    .option("--from-tag <tag>", "the party; all of the call if not given")
    .action((callId: string, options: RequestOptions) => {
      const party = options.fromTag === undefined ? {} : { "from-tag": options.fromTag };
      return ask("delete", options, { ...settingsOf(options.set, options.flag), "call-id": callId, ...party });
    });
  add("statistics", "Prints the statistics of the daemon.").action((options: RequestOptions) =>
    ask("statistics", options, {}),
  );
  add("watch", "Prints a line of numbers again and again, and over TCP the DTMF events, until it is interrupted.")
    .option("--every <milliseconds>", "the time between two lines", parseMilliseconds, 1000)
    .option("--times <count>", "end after so many lines", parseMilliseconds)
    .action((options: RequestOptions) => withClient(options, (client) => watch(client, options, context)));
}

function perform(client: RtpengineClient, command: string, message: NgInputDictionary): Promise<NgDictionary> {
  return client.perform(command, message, undefined);
}

function print(reply: NgDictionary, { output }: Context): void {
  output.document({ ok: true, reply: jsonReady(reply) });
  output.print(printReply(reply));
}

function read(file: string | undefined, { cwd }: Context): string {
  try {
    return readFileSync(file === undefined || file === "-" ? 0 : resolve(cwd, file), "utf8");
  } catch (error) {
    throw new InputFileError(file ?? "stdin", reasonOf(error), { cause: error });
  }
}
