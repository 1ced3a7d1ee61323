import { type Command, parse, type Statement } from 'unbash';
import type { Plan, Rendered } from '../../target.ts';
import { body } from './body.ts';
import { fetchBody, type Settings, settingsOf } from './job.ts';
import { type Resources, resourcesOf } from './resources.ts';

const wordsOf = (value: Command['prefix'][number]): readonly string[] | undefined => {
  if (value.type !== 'Assignment') return undefined;
  return 'elements' in value.value ? value.value.elements.map((word) => word.value) : [value.value.value];
};

/** A statement that does nothing but set one variable: its name and words. */
const assignment = ({
  command,
}: Statement): readonly [name: string, words: readonly string[]] | undefined => {
  if (command.type !== 'Command' || command.name || command.suffix.length > 0) return undefined;
  const [only, ...more] = command.prefix;
  if (only?.type !== 'Assignment' || more.length > 0 || only.append || only.index) return undefined;
  const words = wordsOf(only);
  return words && [only.name, words];
};

/** Options of `#SBATCH` lines, as sbatch looks for them: before the first line that is no comment. */
const optionsIn = (text: string): readonly string[] => {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !/^\s*(#|$)/.test(line));
  return lines.slice(0, end).flatMap((line) => (line.startsWith('#SBATCH') ? [line.slice(8)] : []));
};

const optionsOf = ({ nodes, ranks, cpus, memory, minutes }: Resources): readonly string[] => [
  '--job-name=holotype',
  `--nodes=${String(nodes)}`,
  `--ntasks=${String(ranks)}`,
  `--cpus-per-task=${String(cpus)}`,
  `--mem=${String(memory)}M`,
  `--time=${String(minutes)}`,
  '--signal=B:USR1@60',
];

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The variables are set to what was planned, by nothing but assignments, and what follows is the constant rest. */
const readScript = (
  text: string,
  expected: readonly (readonly [string, readonly string[]])[],
  rest: string,
): string | undefined => {
  const { commands, errors = [] } = parse(text);
  if (errors.length > 0) return `bash cannot read it: ${errors[0]?.message ?? ''}`;
  const [first, last] = [commands[0], commands[expected.length - 1]];
  if (!first || !last) return 'it is too short';
  if (!/^(#.*\n|\n)*$/.test(text.slice(0, first.pos))) return 'something stands before the first variable';
  const found = commands.slice(0, expected.length).map(assignment);
  if (!same(found, expected))
    return `the variables are ${JSON.stringify(found)}, planned ${JSON.stringify(expected)}`;
  return text.slice(last.end).trimStart() === rest ? undefined : 'what follows is not what was written';
};

const variables = ({ capsule, recipe }: Settings) =>
  [
    ['capsule', [capsule]],
    ['recipe', [recipe]],
  ] as const;

/** Reads both scripts with unbash, which shares no code with the writer. */
export const readBack = ({ input }: Plan, { files }: Rendered): string | undefined => {
  const textOf = (name: string) => {
    const file = files.find(({ path }) => path === name);
    return file?.kind === 'text' ? file.text : '';
  };
  const settings = settingsOf(input);
  const job = textOf('job.sh');
  const options = optionsOf(resourcesOf(input.manifest));
  if (!same(optionsIn(job), options)) return `sbatch reads ${JSON.stringify(optionsIn(job))}`;
  const data = ['data', settings.data] as const;
  const launch = ['launch', settings.launch] as const;
  return (
    readScript(job, [...variables(settings), data, launch], body) ??
    readScript(textOf('fetch.sh'), variables(settings), fetchBody)
  );
};
