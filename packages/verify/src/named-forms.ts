import type { FormName } from './check.ts';

/** Of `wanted`, what whoever asks can choose, as an option: `--form tar or oci`. Undefined: nothing of it. */
export const namedForms = (choice: readonly FormName[], wanted: readonly FormName[]): string | undefined => {
  const named = wanted.filter((form) => choice.includes(form));
  return named.length === 0 ? undefined : `--form ${named.join(' or ')}`;
};
