import { execFileSync } from 'node:child_process';
import { rawToText, utf8ToRaw } from '@holotype/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildRecipe, planRecipe } from '../../build-recipe.ts';
import { BuilderError, type BuilderInput } from '@holotype/ecosystems';
import { machine, run } from '../../sample.test.data.ts';
import { apptainer } from './index.ts';

interface Words {
  readonly capsule: string;
  readonly directory: string;
  readonly output: string;
  readonly argv: readonly string[];
  readonly values: readonly string[];
}
const names = (values: readonly string[]) => values.map((_, at) => `V${String(at)}`);

/** The sample's run with these words, as freeze would have written them down. */
const worded = ({ capsule, directory, output, argv, values }: Words): BuilderInput => ({
  ...run,
  capsule,
  outputs: [{ type: 'file', path: utf8ToRaw(output), sha256: '0'.repeat(64), policy: 'exact', exact: true }],
  manifest: {
    ...run.manifest,
    run: {
      ...run.manifest.run,
      argv: [...argv],
      workingDirectory: rawToText(utf8ToRaw(directory)),
      environment: names(values).map((name, at) => ({ name, value: values[at] })),
    } as unknown as NonNullable<BuilderInput['manifest']['run']>,
  },
});
const definition = (input: BuilderInput): string => {
  const file = buildRecipe(apptainer, input).files.find(({ path }) => path === 'apptainer.def');
  return file?.kind === 'text' ? file.text : '';
};
/** Text of all sections of one name. */
const section = (text: string, name: string): string =>
  text
    .split(/^(?=%)/m)
    .flatMap((part) => (part.startsWith(`%${name}\n`) ? [part.slice(name.length + 2)] : []))
    .join('');

/** What sh makes of a script in which this command prints its arguments. */
const heard = (script: string): readonly string[] =>
  execFileSync('sh', ['-c', script], { encoding: 'utf8', stdio: 'pipe' }).split('\0').slice(0, -1);
const print = "printf '%s\\0'";

const hearAll = (text: string, values: readonly string[]) => ({
  argv: heard(section(text, 'runscript').replace(/^ {4}cd [^]*?^ {4}(exec )?(?=["'])/m, `${print} `)),
  directory: heard(section(text, 'runscript').replace(/^ {4}cd ([^]*?) \|\| exit\n[^]*/m, `${print} $1\n`)),
  output: heard(section(text, 'test').replace(/[^]*^ {4}same 0{64} ([^]*)\n {4}exit [^]*/m, `${print} $1\n`)),
  values: heard(
    `${section(text, 'environment')}\n${values.length > 0 ? print : ':'} ${names(values)
      .map((name) => `"$${name}"`)
      .join(' ')}`,
  ),
});

const pieces = [
  "'",
  '"',
  '\\',
  '$',
  '`',
  '$(',
  ')',
  '{a,b}',
  '~',
  '*',
  '!',
  '&',
  ';',
  '|',
  '<',
  '>',
  '#',
  ' ',
  '=',
  ...['\n', '\r', '\t', '\u0001', '\u007f', '\u0085', '\u2028', '\u202e', 'é', '漢', '😀', '-', '/'],
  '{{',
  '}}',
  '{{ X }}',
  '{{{X}}}',
  '{',
  '%',
  '\n%post\n',
  '\n%test\n  exit 3\n',
  '\nBootstrap: docker\n',
  '; touch pwned #',
  '$(touch pwned)',
  "'; exit 3; '",
  '\nEOF\n',
  '\\n',
  '\\\n',
  "''",
  "$(printf '\\101')",
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const path = hostile.map((text) => `/${text}`);

test('whatever the words are, sh hears them as they are, or the recipe is refused', () => {
  let written = 0;
  const words = fc.record({
    capsule: hostile,
    directory: path,
    output: path,
    argv: fc.array(hostile, { minLength: 1, maxLength: 4 }),
    values: fc.array(hostile, { maxLength: 4 }),
  });
  fc.assert(
    fc.property(words, (given) => {
      let text: string;
      try {
        text = definition(worded(given));
      } catch (error) {
        expect(error).toBeInstanceOf(BuilderError);
        expect(error).toMatchObject({ code: 'BUILDER_UNQUOTABLE' });
        expect(Object.values(given).flat().join('')).toMatch(/[\0\ufffd]|\p{Cs}/u);
        return;
      }
      written++;
      const { argv, directory, output, values } = given;
      expect(hearAll(text, values)).toEqual({ argv, directory: [directory], output: [output], values });
      expect(text.match(/^[ \t]*%.*/gm)).toEqual(
        ['%setup', '%environment', '%labels', '%runscript', '%test', '%help'].filter(
          (name) => values.length > 0 || name !== '%environment',
        ),
      );
      expect(text).not.toMatch(/\{\{\s*\w+\s*\}\}/);
    }),
    // A case starts four shells.
    { numRuns: 100 },
  );
  expect(written).toBeGreaterThan(60);
});

const labelled = (name: string, value: string) => {
  const plan = planRecipe(apptainer, machine);
  const steps = plan.steps.map((step) =>
    step.kind === 'start' ? { ...step, labels: [{ name, value }] } : step,
  );
  const rendered = apptainer.render({ ...plan, steps });
  return { rendered, disagreement: apptainer.readBack({ ...plan, steps }, rendered) };
};

test('labels stand as they are, or are refused', () => {
  let refused = 0;
  fc.assert(
    fc.property(hostile, hostile, (name, value) => {
      try {
        expect(labelled(name === '' ? 'a' : name, value).disagreement).toBeUndefined();
      } catch (error) {
        refused++;
        expect(error).toMatchObject({ code: 'BUILDER_UNQUOTABLE' });
      }
    }),
  );
  expect(refused).toBeGreaterThan(0);
  for (const value of ['plain', 'two  words', '$(touch pwned) `x` "y"', '', '%post'])
    expect(labelled('a.b-c_d', value).disagreement).toBeUndefined();
});

const variable = (name: string, value: string): BuilderInput => ({
  ...machine,
  manifest: {
    ...machine.manifest,
    sections: { environment: { variables: [{ name, value }] } },
  } as BuilderInput['manifest'],
});

test('a variable of which sh or Apptainer knows no such name is refused', () => {
  for (const name of ['A B', 'A;touch pwned', '1A', 'A-B', 'UID', 'PPID'])
    expect(() => definition(variable(name, 'x'))).toThrow(/no definition file can export/);
});

test('a section that Apptainer would not read is two, and a line that it would not read is refused', () => {
  const many = {
    ...machine,
    manifest: {
      ...machine.manifest,
      sections: {
        environment: {
          variables: Array.from({ length: 40 }, (_, at) => ({
            name: `V${String(at)}`,
            value: 'x'.repeat(4000),
          })),
        },
      },
    } as BuilderInput['manifest'],
  };
  expect(definition(many).match(/^%environment$/gm)).toHaveLength(3);
  expect(() => definition(variable('LONG', 'x'.repeat(60_001)))).toThrow(/more than 60000 bytes/);
});

test('the run, and what its test compares', () => {
  const text = definition(run);
  expect(section(text, 'runscript').trimEnd().split('\n')).toEqual([
    '    # The run. What is given besides is added to its arguments.',
    "    cd '/srv/analysis' || exit",
    `    exec 'python3' 'analysis.py' "$@"`,
  ]);
  const lines = section(text, 'test').split('\n');
  expect(
    lines
      .slice(lines.indexOf('    printed=$(mktemp) || exit'))
      .map((line) => line.replace(/[0-9a-f]{64}/, 'HASH')),
  ).toEqual([
    '    printed=$(mktemp) || exit',
    `    'python3' 'analysis.py' < /dev/null > "$printed"`,
    '    ended=$? result=0',
    '    [ "$ended" = 0 ] || { echo "exit code $ended, not 0"; result=1; }',
    "    same HASH '/srv/analysis/fit.csv'",
    `    may_differ HASH "$printed" 'rtol:1e-6' stdout`,
    '    exit "$result"',
    '',
    '',
  ]);
  expect(text.match(/^%\w+/gm)).not.toContain('%startscript');
});

test('what was written and then changed is found out', () => {
  const plan = planRecipe(apptainer, run);
  const rendered = apptainer.render(plan);
  const changed = (from: string, to: string) =>
    apptainer.readBack(plan, {
      ...rendered,
      files: rendered.files.map((file) =>
        file.kind === 'text' ? { ...file, text: file.text.replace(from, () => to) } : file,
      ),
    });
  expect(changed('', '')).toBeUndefined();
  expect(changed('Bootstrap: scratch', 'Bootstrap: docker\nFrom: debian')).toContain('header');
  expect(changed("'analysis.py'", "'analysis.py'; touch pwned;")).toContain('%runscript has');
  expect(changed("'analysis.py'", 'analysis.py')).toContain('%runscript has');
  expect(changed("'analysis.py'", "'{{ X }}'")).toContain('build argument');
  expect(changed('\'analysis.py\' "$@"\n', '\'analysis.py\' "$@"\n    touch pwned\n')).toContain(
    'not planned',
  );
  expect(changed('\n%help', '\n%setup\n    touch pwned\n%help')).toContain('%setup');
  expect(changed('\n%help', '\n%pre\n    touch pwned\n%help')).toContain('sections are');
  expect(changed('\n%help', '\nbootstrap: docker\n%help')).toContain('stages');
  expect(changed('%runscript', '%runscript -c evil')).toContain('arguments');
  expect(changed('dev.holotype.lock ', 'dev.holotype.lock x')).toContain('%labels has');
  expect(changed('%help', '%help\n    more')).toContain('%help');
});
