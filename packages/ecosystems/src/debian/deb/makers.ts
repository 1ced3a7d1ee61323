import { type RawPath, utf8ToRaw } from '@holotype/model';
import { madeMembers, maxMade } from '../../made.ts';
import { parseRule, ruleText } from '../../rule.ts';
import { insideMakers } from './inside.ts';
import type { Maker } from './maker.ts';

/** dpkg's list of what a package brought. */
export const listRule = ruleText('list');

/** The certificates of ca-certificates in one file, in this order: names below `/usr/share/ca-certificates`. */
export const certificatesRule = (names: readonly string[]): string =>
  ruleText('ca-certificates.crt', { names });

/** Nothing for a rule that is not known. `what` names the package in messages. */
export const makersFor = (rules: readonly string[], what: string): readonly Maker[] => [
  ...rules.flatMap((rule) => makerFor(rule) ?? []),
  ...insideMakers(rules, what),
];

const makerFor = (text: string): Maker | undefined => {
  if (text === listRule) return listMaker();
  const rule = parseRule(text);
  const { names } = rule?.given ?? {};
  if (rule?.name !== 'ca-certificates.crt' || !Array.isArray(names)) return undefined;
  return certificatesMaker(text, names.map(String));
};

/** As dpkg writes `info/NAME.list`: a line for each member of the data archive, directories too. */
const listMaker = (): Maker => {
  const lines: string[] = [];
  let size = 0;
  return {
    see: ({ part, path }) => {
      if (part !== 'data') return;
      const line = path === '/' ? '/.' : path;
      size += line.length + 1;
      if (size <= maxMade) lines.push(line);
    },
    make: () =>
      size > maxMade
        ? []
        : madeMembers(listRule, Buffer.from(lines.map((line) => `${line}\n`).join(''), 'latin1')),
  };
};

const certificates: RawPath = '/usr/share/ca-certificates/';

/** As update-ca-certificates does: one after another, each with a newline at its end. */
const certificatesMaker = (rule: string, names: readonly string[]): Maker => {
  const wanted = new Set(names.map((name) => certificates + utf8ToRaw(name)));
  const found = new Map<RawPath, Buffer>();
  let size = 0;
  return {
    takes: ({ part, type, path }) => part === 'data' && type === 'file' && wanted.has(path),
    take: ({ path }, bytes) => {
      size += bytes.length + 1;
      if (size <= maxMade) found.set(path, bytes);
      return undefined;
    },
    make: () => {
      // Each once: a list that repeats one would make more than there is.
      if (wanted.size !== names.length || found.size !== wanted.size) return [];
      const lines = [...wanted].flatMap((path) => {
        const bytes = found.get(path) ?? Buffer.alloc(0);
        return bytes.at(-1) === 0x0a ? [bytes] : [bytes, Buffer.from('\n')];
      });
      return madeMembers(rule, Buffer.concat(lines));
    },
  };
};
