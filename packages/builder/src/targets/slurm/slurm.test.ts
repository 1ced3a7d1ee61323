import { execFileSync } from 'node:child_process';
import { rawToText, utf8ToRaw } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRecipe, planRecipe } from '../../build-recipe.ts';
import { BuilderError, type BuilderInput } from '@holotype/ecosystems';
import { run } from '../../sample.test.data.ts';
import { slurm } from './index.ts';

interface Names {
  readonly capsule: string;
  readonly recipe: string;
  readonly slot: string;
  readonly path: string;
  readonly argv: readonly string[];
}
const none = { size: 12, sha256: 'a'.repeat(64), changed: false };

/** The sample's run with these names, as freeze would have written them down. */
const named = ({ capsule, recipe, slot, path, argv }: Names): BuilderInput => ({
  ...run,
  capsulePath: utf8ToRaw(capsule),
  directory: utf8ToRaw(recipe),
  manifest: {
    ...run.manifest,
    run: {
      ...run.manifest.run,
      argv: [...argv],
      inputs: [{ ...none, slot, path: rawToText(utf8ToRaw(path)) }],
      usage: { wall: 90, user: 80, system: 1, peakMemory: 3e9, processes: 3, threads: 8 },
    } as unknown as NonNullable<BuilderInput['manifest']['run']>,
  },
});
const textOf = (input: BuilderInput, name: string): string => {
  const file = buildRecipe(slurm, input).files.find(({ path }) => path === name);
  return file?.kind === 'text' ? file.text : '';
};

/** What bash itself makes of the variables at the head of the script. */
const heard = (text: string): readonly string[] => {
  const head = text.slice(0, text.indexOf('\n# The program on the shared disk'));
  const script = `${head}\nprintf '%s\\0' "$capsule" "$recipe" "\${data[@]}"`;
  return execFileSync('bash', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
};

const plain: Names = {
  capsule: '/shared/f.capsule',
  recipe: '/shared/recipe',
  slot: 'table',
  path: '/data/table.csv',
  argv: ['python3', 'analysis.py'],
};

test('what the task asks of Slurm follows from what the run used, and says why', () => {
  const lines = textOf(named(plain), 'job.sh').split('\n');
  expect(lines.slice(lines.indexOf('#SBATCH --ntasks=1') + 1, lines.indexOf('data=(') + 4)).toEqual([
    '# The run had at most 8 threads at once.',
    '#SBATCH --cpus-per-task=8',
    '# Its largest process took 2862 MiB; up to 3 at once, twice that, and 1 GiB at least for the rebuild.',
    '#SBATCH --mem=17172M',
    '# It took 90.0 s: ten times that for a slower node, 6 minutes for rebuild and comparison.',
    '#SBATCH --time=21',
    '# A minute before that the script is told, so that nothing stays on the disk of the node.',
    '#SBATCH --signal=B:USR1@60',
    '',
    '# On a disk that every node sees. Change both if they move.',
    "capsule='/shared/f.capsule'",
    "recipe='/shared/recipe'",
    '# Data that the capsule names by hash and does not hold: where it lay on the machine. Write where it lies here.',
    'data=(',
    `# /data/table.csv, 12 bytes, sha256 ${none.sha256}`,
    "  '--data' 'table=/data/table.csv'",
    ')',
  ]);
});

test('a run of ranks gets as many tasks on as many nodes, and starts them by srun', () => {
  const input = named(plain);
  const each = [1, 1, 2].map((node, number) => ({ number, node: `node-${String(node)}`, complete: true }));
  const ranks = { programAt: 3, each };
  const argv = ['srun', '-n', '3', './solve'];
  const text = textOf(
    {
      ...input,
      manifest: { ...input.manifest, run: { ...input.manifest.run, argv, ranks } },
    } as BuilderInput,
    'job.sh',
  );
  const lines = text.split('\n');
  const from = lines.indexOf('#SBATCH --job-name=holotype');
  expect(lines.slice(from + 1, from + 6)).toEqual([
    '# The run had 3 ranks on 2 nodes.',
    '#SBATCH --nodes=2',
    '#SBATCH --ntasks=3',
    '# A rank had at most 3 threads at once.',
    '#SBATCH --cpus-per-task=3',
  ]);
  expect(lines).toContain("launch=('--launch' 'srun')");
});

test('bash has nothing to say against either script', () => {
  for (const name of ['job.sh', 'fetch.sh'])
    execFileSync('bash', ['-n', '-s'], {
      input: textOf(named(plain), name),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
});

const pieces = [
  "'",
  '"',
  '\\',
  '$',
  '`',
  '$(',
  ')',
  '((',
  '{a,b}',
  '~',
  '*',
  '!',
  '&',
  ';',
  '|',
  '<',
  '>',
  '(',
  '#',
  ' ',
  ...[
    '\n',
    '\r',
    '\t',
    '\u0001',
    '\u007f',
    '\u0085',
    '\u2028',
    '\u202e',
    'é',
    '漢',
    '😀',
    '%',
    '=',
    '-',
    '/',
  ],
  '; touch pwned #',
  '$(touch pwned)',
  '`touch pwned`',
  '\n#SBATCH --wrap=x\n',
  "'; exit 3; '",
  '\nEOF\n',
  "$'\\n'",
  '${capsule}',
  '\\n',
  '\\\n',
  '<<EOF',
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

test('whatever the names are, bash hears them as they are, or the recipe is refused', () => {
  let written = 0;
  const path = hostile.map((text) => `/${text}`);
  const names = fc.record({ capsule: path, recipe: path, slot: hostile, path, argv: fc.array(hostile) });
  fc.assert(
    fc.property(names, (given) => {
      let text: string;
      try {
        text = textOf(named(given), 'job.sh');
      } catch (error) {
        expect(error).toBeInstanceOf(BuilderError);
        expect(error).toMatchObject({ code: 'BUILDER_UNQUOTABLE' });
        expect(Object.values(given).flat().join('')).toMatch(/[\0\ufffd]/);
        return;
      }
      written++;
      expect(heard(text)).toEqual([given.capsule, given.recipe, '--data', `${given.slot}=${given.path}`]);
      expect(text.match(/^#SBATCH .*/gm)?.length).toBe(7);
    }),
    // A case starts a shell.
    { numRuns: 100 },
  );
  expect(written).toBeGreaterThan(60);
});

test('what was written and then changed is found out', () => {
  const input = named(plain);
  const { files } = buildRecipe(slurm, input);
  const plan = { ...planRecipe(slurm, input), steps: [], losses: [] };
  const changed = (from: string, to: string) =>
    slurm.readBack(plan, {
      files: files.map((file) =>
        file.kind === 'text' ? { ...file, text: file.text.replace(from, () => to) } : file,
      ),
      losses: [],
    });
  expect(changed('', '')).toBeUndefined();
  expect(changed("'/shared/recipe'", "'/shared'/\\*")).toContain('the variables are');
  expect(changed("recipe='/shared/recipe'", "recipe='/shared/recipe' touch pwned")).toContain(
    'the variables',
  );
  expect(changed('\ncapsule=', '\ntouch pwned\ncapsule=')).toContain('the variables');
  expect(changed('--nodes=1', '--nodes=100')).toContain('sbatch reads');
  expect(changed('trap clean_up EXIT', '')).toContain('what follows');
  expect(changed("'/shared/f.capsule'", "'/shared/f.capsule")).toBeDefined();
});
