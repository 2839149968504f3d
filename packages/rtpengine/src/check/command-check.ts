import type { NgInputDictionary } from "../codec/values.js";
import { InvalidOptionError, MissingOptionError, UnknownCommandError, UnknownOptionError } from "../errors/options.js";
import { commands as allCommands } from "../table/commands.js";
import { type CommandModel, modelOf, type ReleaseModel } from "../table/model.js";
import { type Release, releases } from "../table/releases.js";
import { nearest } from "./nearest.js";
import { type ValueCheck, valueCheck } from "./value-check.js";

/** Throws when a message is not one that the release understands entirely. */
export type CommandCheck = (options: NgInputDictionary) => void;

const checks = new Map<string, CommandCheck>();

/**
 * The check of a command's options for a release. It is made once and costs well under a microsecond per message then.
 *
 * @throws {UnknownCommandError} when the release has no such command
 */
export function commandCheck(release: Release, command: string): CommandCheck {
  const id = `${release}/${command}`;
  let check = checks.get(id);
  if (check === undefined) {
    const model = modelOf(release);
    const found = model.commands.find((candidate) => candidate.name === command);
    if (found === undefined) throw unknownCommand(command, model);
    check = makeCheck(found, model);
    checks.set(id, check);
  }
  return check;
}

function makeCheck(command: CommandModel, model: ReleaseModel): CommandCheck {
  const keys = new Map<string, ValueCheck>();
  for (const key of [...command.required, ...command.optional]) {
    keys.set(key.name, valueCheck(key.types, model, command.flags));
  }
  const required = command.required.map((key) => key.name);
  return (options) => {
    for (const key of required) if (options[key] === undefined) throw new MissingOptionError(command.name, key);
    for (const key in options) {
      const value = options[key];
      if (value === undefined) continue;
      const check = keys.get(key);
      if (check === undefined) throw unknownKey(command, key, model);
      const problem = check(value);
      if (problem !== undefined) throw invalidValue(command, key, value, problem, model);
    }
  };
}

const wayOut = "Or send it unchecked, in `extra`.";

function unknownCommand(command: string, model: ReleaseModel): UnknownCommandError {
  const others = releasesWith((other) => other.commands.some((candidate) => candidate.name === command));
  if (others.length > 0) {
    return new UnknownCommandError(command, model.release, `RTPengine ${others.join(", ")} has it. ${wayOut}`);
  }
  const suggestion = nearest(command, Object.keys(allCommands));
  const mend =
    suggestion.length > 0 ? `Did you mean ${suggestion.join(", ")}?` : "Use `send` for commands of your own.";
  return new UnknownCommandError(command, model.release, mend);
}

function unknownKey(command: CommandModel, key: string, model: ReleaseModel): UnknownOptionError {
  const problem = `${command.name} of RTPengine ${model.release} has no key ${JSON.stringify(key)}.`;
  const known = (other: ReleaseModel) => keysOf(other, command.name).includes(key);
  return new UnknownOptionError(
    command.name,
    key,
    model.release,
    problem,
    mendFor(key, known, keysOf(model, command.name)),
  );
}

function invalidValue(
  command: CommandModel,
  key: string,
  value: unknown,
  problem: string,
  model: ReleaseModel,
): UnknownOptionError | InvalidOptionError {
  const sentence = `${JSON.stringify(key)} of ${command.name} ${problem}.`;
  if (key !== "flags" || !Array.isArray(value)) {
    return new InvalidOptionError(command.name, key, sentence, mendForValue(command, key, model));
  }
  const flag = value.find((item) => typeof item === "string" && !hasFlag(command, item));
  if (typeof flag !== "string") return new InvalidOptionError(command.name, key, sentence, "Give a list of texts.");
  return new UnknownOptionError(
    command.name,
    flag,
    model.release,
    `${command.name} of RTPengine ${model.release} has no flag ${JSON.stringify(flag)}.`,
    mendFor(flag, (other) => knowsFlag(other, command.name, flag), command.flags),
  );
}

function mendForValue(command: CommandModel, key: string, model: ReleaseModel): string {
  const types = [...command.required, ...command.optional].find((candidate) => candidate.name === key)?.types ?? [];
  const words = types.flatMap((type) => (type.kind === "set" ? (model.sets.get(type.name) ?? []) : []));
  return words.length === 0 ? wayOut : `It is one of ${[...new Set(words)].join(", ")}. ${wayOut}`;
}

function mendFor(word: string, known: (model: ReleaseModel) => boolean, here: readonly string[]): string {
  const others = releasesWith(known);
  if (others.length > 0) return `RTPengine ${others.join(", ")} has it. ${wayOut}`;
  const suggestion = nearest(word, here);
  return suggestion.length === 0 ? wayOut : `Did you mean ${suggestion.join(", ")}? ${wayOut}`;
}

function releasesWith(known: (model: ReleaseModel) => boolean): Release[] {
  return releases.filter((release) => known(modelOf(release)));
}

function keysOf(model: ReleaseModel, command: string): string[] {
  const found = model.commands.find((candidate) => candidate.name === command);
  return found === undefined ? [] : [...found.required, ...found.optional].map((key) => key.name);
}

function knowsFlag(model: ReleaseModel, command: string, flag: string): boolean {
  const found = model.commands.find((candidate) => candidate.name === command);
  return found !== undefined && hasFlag(found, flag);
}

function hasFlag(command: CommandModel, flag: string): boolean {
  return command.flags.some((word) => (word.endsWith("*") ? flag.startsWith(word.slice(0, -1)) : word === flag));
}
