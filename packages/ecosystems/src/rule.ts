import { canonicalJson } from '@holotype/model';

/** What makes a member of a public file's other members: a name, and what it is given. */
export interface Rule {
  readonly name: string;
  readonly given: Readonly<Record<string, unknown>>;
}

/** As the Lock has it, one text for one rule: `list`, or `script {"name":"f2py"}`. What is undefined is not given. */
export const ruleText = (name: string, given: Readonly<Record<string, unknown>> = {}): string => {
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  return Object.keys(stated).length === 0 ? name : `${name} ${canonicalJson(stated)}`;
};

/** Undefined for a text that ruleText would not have written. */
export const parseRule = (text: string): Rule | undefined => {
  const [, name = '', json] = /^([A-Za-z][\w.-]*)(?: (\{.*\}))?$/s.exec(text) ?? [];
  if (json === undefined) return name === '' ? undefined : { name, given: {} };
  try {
    const given = JSON.parse(json) as Rule['given'];
    return ruleText(name, given) === text ? { name, given } : undefined;
  } catch {
    return undefined;
  }
};
