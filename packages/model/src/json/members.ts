import type { Json } from './read.ts';

export type JsonObject = Readonly<Record<string, Json>>;

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members of an object; none of anything else. */
export const membersOf = (value: Json | undefined): JsonObject => (isJsonObject(value) ? value : {});

/** Items of a list; none of anything else. */
export const itemsOf = (value: Json | undefined): readonly Json[] =>
  Array.isArray(value) ? (value as readonly Json[]) : [];
