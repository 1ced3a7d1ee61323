/** An object of JSON that somebody else wrote. */
export type Table = Readonly<Record<string, unknown>>;

/** An empty table for all that is none. */
export const asTable = (value: unknown): Table =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Table) : {};

export const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** An empty table for what is no JSON, or no object. */
export const readObject = (text: string | undefined): Table => {
  try {
    return asTable(JSON.parse((text ?? '').replace(/^\ufeff/, '')));
  } catch {
    return {};
  }
};
