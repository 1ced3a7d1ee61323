import { quoted } from './visible.ts';

export type Yaml = string | number | readonly Yaml[] | { readonly [key: string]: Yaml | undefined };

/** A YAML document: every text is a double-quoted scalar, so that none is read as anything else. Undefined members are left out. */
export const yamlText = (value: Readonly<Record<string, Yaml | undefined>>): string =>
  mapping(value, '').join('\n') + '\n';

const mapping = (value: Readonly<Record<string, Yaml | undefined>>, indent: string): string[] =>
  Object.entries(value).flatMap(([key, one]) =>
    one === undefined ? [] : member(`${indent}${key}:`, one, indent),
  );

const member = (start: string, value: Yaml, indent: string): string[] => {
  if (typeof value === 'string') return [`${start} ${quoted(value)}`];
  if (typeof value === 'number') return [`${start} ${String(value)}`];
  if (isList(value))
    return value.length === 0
      ? [`${start} []`]
      : [start, ...value.flatMap((one) => item(one, `${indent}  `))];
  const lines = mapping(value, `${indent}  `);
  return lines.length === 0 ? [`${start} {}`] : [start, ...lines];
};

const isList = (value: Yaml): value is readonly Yaml[] => Array.isArray(value);

/** `- ` takes the place of the indent of the first line. */
const item = (value: Yaml, indent: string): string[] => {
  if (typeof value === 'object' && !isList(value)) {
    const [first = '{}', ...rest] = mapping(value, `${indent}  `);
    return [`${indent}- ${first.trimStart()}`, ...rest];
  }
  return member(`${indent}-`, value, indent);
};
