import { formFacts, type FormName, formNames } from '@holotype/model';

const needsNoRoot = (name: FormName): boolean => {
  const { kind, needsRoot } = formFacts[name];
  return kind !== 'nothing' && needsRoot.length === 0;
};

/** Forms that hold as much for an ordinary user as for root. */
export const heldByAnyone = formNames.filter(needsNoRoot);
/** Of those, the ones that hold everything. */
export const holdingAll = heldByAnyone.filter((name) => formFacts[name].lacks.length === 0);

/** Of `wanted`, what whoever asks can choose, as an option: `--form tar or oci`. Undefined: nothing of it. */
export const namedForms = (choice: readonly FormName[], wanted: readonly FormName[]): string | undefined => {
  const named = wanted.filter((form) => choice.includes(form));
  return named.length === 0 ? undefined : `--form ${named.join(' or ')}`;
};
