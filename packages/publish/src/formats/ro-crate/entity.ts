/** A flattened entity of a crate. */
export interface Entity {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
  readonly [property: string]: unknown;
}

export const ref = (id: string): { readonly '@id': string } => ({ '@id': id });

/** Of a file that lies beside the crate's own. */
export const fileId = (name: string): string => encodeURIComponent(name.toWellFormed());

export const linksTo = (entities: readonly Entity[]): { readonly '@id': string }[] =>
  entities.map((one) => ref(one['@id']));

/** JSON-LD writes a set of one as its member. */
export const oneOrMany = <T>(values: readonly T[]): T | readonly T[] => {
  const [first] = values;
  return values.length === 1 && first !== undefined ? first : values;
};
