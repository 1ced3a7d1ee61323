import type { Plan, Rendered } from '../../target.ts';
import { toSections } from './definition.ts';
import type { Line, Section } from './line.ts';
import { readDefinition, readPairs } from './read-definition.ts';
import { readStatements, readWords } from './read-script.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
const indented = (text: string) => text.replaceAll('\n', '\n    ');

/** The statement is what was planned: ours as it stands, or captured words between what is ours. */
const says = (statement: string, line: Line): boolean => {
  if (line.kind === 'text') return statement === indented(line.text);
  if (line.kind !== 'words') return false;
  const [before, after] = [line.before, indented(line.after)];
  if (!statement.startsWith(before) || !statement.endsWith(after)) return false;
  const middle = statement.slice(before.length, statement.length - after.length);
  return same(readWords(middle), line.words);
};

const isScript = (name: string) => name !== 'files' && name !== 'labels' && name !== 'help';

const disagreement = (name: string, text: string, lines: readonly Line[]): string | undefined => {
  const planned = lines.filter(({ kind }) => kind !== 'comment' && kind !== 'blank');
  if (name === 'help') {
    const expected = planned.map((line) => (line.kind === 'text' ? `    ${line.text}\n` : '')).join('');
    return text.trimEnd() === expected.trimEnd() ? undefined : '%help says something else';
  }
  if (!isScript(name)) {
    const pairs = planned.map((line) => (line.kind === 'pair' ? [line.name, line.value] : []));
    const found = readPairs(text);
    return same(found, pairs) ? undefined : `%${name} has ${JSON.stringify(found)}`;
  }
  const statements = readStatements(text);
  if (!statements) return `sh cannot read %${name}`;
  const at = planned.findIndex((line, index) => !says(statements[index] ?? '', line));
  if (at >= 0)
    return `%${name} has ${statements[at] ?? 'nothing'} where ${JSON.stringify(planned[at])} was planned`;
  return statements.length === planned.length
    ? undefined
    : `%${name} has ${statements[planned.length] ?? ''}, which was not planned`;
};

/** Sections of one name are one. */
const joined = (sections: readonly Section[]): ReadonlyMap<string, readonly Line[]> => {
  const found = new Map<string, readonly Line[]>();
  for (const { name, lines } of sections) found.set(name, [...(found.get(name) ?? []), ...lines]);
  return found;
};

/** Reads the definition file by its documentation, and its scripts with unbash; neither shares code with the writer. */
export const readBack = (plan: Plan, rendered: Rendered): string | undefined => {
  const file = rendered.files.find(({ path }) => path === 'apptainer.def');
  if (file?.kind !== 'text') return 'there is no definition file';
  const { header, sections, surprise } = readDefinition(file.text);
  if (surprise !== undefined) return surprise;
  if (!same(header, { bootstrap: 'scratch' })) return `its header is ${JSON.stringify(header)}`;
  const planned = joined(toSections(plan));
  if (!same([...sections.keys()], [...planned.keys()]))
    return `its sections are ${[...sections.keys()].join(', ')}`;
  for (const [name, lines] of planned) {
    const found = disagreement(name, sections.get(name) ?? '', lines);
    if (found !== undefined) return found;
  }
  return undefined;
};
