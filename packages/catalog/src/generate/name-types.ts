import { type Catalogs, collectNames, docComment, header, releaseNote } from "./union.js";

/** The text of `generated/names.ts`. */
export function nameTypes(catalogs: Catalogs): string {
  return [
    header,
    printUnion(
      "CatalogPseudoVariable",
      "Names of pseudo-variables, without `$` and without what stands in parentheses.",
      collectNames(catalogs, (module) => module.pseudoVariables.map(({ name }) => name)),
    ),
    printUnion(
      "CatalogEvent",
      "Names for `event_route`.",
      collectNames(catalogs, (module) => module.events),
    ),
    printUnion(
      "CatalogTransformation",
      "Transformations: class and member, without braces and parameters.",
      collectNames(catalogs, (module) =>
        module.transformations.flatMap(({ name, members }) =>
          members.length === 0 ? [`${name}.`] : members.map((member) => `${name}.${member}`),
        ),
      ),
    ),
  ].join("\n");
}

function printUnion(name: string, doc: string, names: ReadonlyMap<string, Parameters<typeof releaseNote>[0]>): string {
  const members = [...names].map(
    ([member, present]) => `${docComment("  ", [releaseNote(present)])}  | ${literal(member)}`,
  );
  return `/** ${doc} */\nexport type ${name} =\n${members.join("\n")};\n`;
}

/** A name that ends with `:` or `.` is the beginning of names. */
function literal(name: string): string {
  return /[:.]$/.test(name) ? `\`${name}\${string}\`` : JSON.stringify(name);
}
