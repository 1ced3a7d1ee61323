import { execFileSync, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { version } from '@holotype/workflows-replay';
import { elsewhere, replayVerbs } from '@holotype/replay';
import type { Command } from 'commander';
import { expect, test } from 'vitest';
import { context } from './context.test.support.ts';
import { program } from './program.ts';

const verbs = (await program(context)).commands;

const helpOf = (command: Command): string => {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
  return text;
};
const examplesOf = (command: Command): string[] =>
  helpOf(command)
    .replaceAll(/ \\\n +/g, ' ')
    .split('\n')
    .filter((line) => line.startsWith('  $ '))
    .map((line) => line.slice(4).replace(/ {2,}#.*$/, ''));

test('these are the verbs', () => {
  expect(verbs.map((one) => one.name())).toEqual([
    'init',
    'freeze',
    'capture',
    'lock',
    'pack',
    'attach',
    'audit',
    'amend',
    'publish',
    'cite',
    'push',
    'copy',
    'build',
    'trace',
    'replay',
    'judge',
    'reports',
    'triage',
    'fit',
    'pull',
    'referrers',
    'fetch',
    'rebuild',
    'verify',
    'run',
    'show',
    'ls',
    'extract',
    'diff',
    'sign',
    'attest',
    'verify-signature',
    'clean',
    'doctor',
    'store',
    'completion',
    'demo',
  ]);
});

test.each(verbs.map((verb) => [verb.name(), verb] as const))(
  '%s --help fits a terminal of 80 columns',
  (_, verb) => {
    expect(
      helpOf(verb)
        .split('\n')
        .filter((line) => line.length > 80),
    ).toEqual([]);
  },
);

test('the list of verbs fits a terminal of 80 columns', async () => {
  const lines = helpOf(await program(context)).split('\n');
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines.filter((line) => /^  [a-z]+ /.test(line)).length).toBeGreaterThan(verbs.length);
});

test.each([
  ['fit', ['fit']],
  ['--version', []],
  ['toString', verbs.map((one) => one.name())],
])('%s loads no other verb than it needs', async (asked, needed) => {
  expect((await program(context, asked)).commands.map((one) => one.name())).toEqual(needed);
});

test.each([
  ['frezee', "error: unknown command 'frezee' (Did you mean freeze?)"],
  ['f.capsule', "error: unknown command 'f.capsule' (Did you mean holotype replay f.capsule?)"],
  ['extrac', "error: unknown command 'extrac' (Did you mean extract?)"],
  ['zzzzzz', "error: unknown command 'zzzzzz' (holotype --help lists the commands)"],
])('%s is no verb: one line, with a guess', (asked, line) => {
  const binary = fileURLToPath(new URL('../bin/holotype.mjs', import.meta.url));
  const { status, stdout, stderr } = spawnSync('node', [binary, asked], { encoding: 'utf8' });
  expect([status, stdout, stderr]).toEqual([2, '', `${line}\n`]);
});

test.each(verbs.map((verb) => [verb.name(), verb] as const))(
  '%s --help has examples that the verb takes',
  (name, verb) => {
    const examples = examplesOf(verb);
    expect(examples.length).toBeGreaterThan(0);
    expect(verb.description()).not.toBe('');
    for (const example of examples) {
      const [first = ''] = example.split(/ (?:&&|\|) | -- /);
      const [tool, called, ...args] = first.split(' ');
      expect([tool, called], example).toEqual(['holotype', name]);
      const { operands, unknown } = verb.parseOptions(args);
      expect(unknown, example).toEqual([]);
      const required = verb.registeredArguments.filter((argument) => argument.required).length;
      if (!example.includes(' -- ')) expect(operands.length, example).toBeGreaterThanOrEqual(required);
    }
  },
);

test('every option and argument says what it is for', () => {
  for (const verb of verbs) {
    for (const { flags, description } of verb.options)
      expect(description, `${verb.name()} ${flags}`).not.toBe('');
    for (const argument of verb.registeredArguments)
      expect(argument.description, `${verb.name()} ${argument.name()}`).not.toBe('');
  }
});

const bin = fileURLToPath(new URL('../bin/holotype.mjs', import.meta.url));

test('the program tells its version, and explains itself when it is misused', () => {
  expect(execFileSync(process.execPath, [bin, '--version'], { encoding: 'utf8' })).toBe(`${version}\n`);
  const unknown = spawnSync(process.execPath, [bin, 'thaw'], { encoding: 'utf8' });
  expect([unknown.status, unknown.stdout]).toEqual([2, '']);
  expect(unknown.stderr).toMatch(/unknown command 'thaw'/);
  const missing = spawnSync(process.execPath, [bin, 'show', '/none/such.capsule', '--json'], {
    encoding: 'utf8',
  });
  expect(missing.status).toBe(7);
  expect(JSON.parse(missing.stdout)).toMatchObject({ error: { code: expect.any(String) as string } });
});

test('an unknown option is answered by a guess', () => {
  const { status, stderr } = spawnSync(process.execPath, [bin, 'replay', 'f.capsule', '--ofline'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, "error: unknown option '--ofline'\n(Did you mean --offline?)\n"]);
});

test('the small program names the one that has a verb', () => {
  const small = fileURLToPath(new URL('../../replay/bin/holotype-replay.mjs', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [small, 'freeze'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([
    2,
    "error: unknown command 'freeze' (holotype has it: holotype freeze)\n",
  ]);
  const others = new Set(verbs.map((verb) => verb.name()));
  for (const name of Object.keys(replayVerbs)) others.delete(name);
  expect([...elsewhere.verbs].sort()).toEqual([...others].sort());
});

test('without a verb there are the most used ones, no more', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([2, '']);
  const lines = stderr.trimEnd().split('\n');
  expect(lines[0]).toBe('Usage: holotype <command> [options]');
  expect(lines.at(-1)).toBe('holotype --help lists all');
  expect(lines.flatMap((line) => /^  (\w+) /.exec(line)?.[1] ?? [])).toEqual([
    'freeze',
    'replay',
    'fit',
    'show',
    'extract',
  ]);
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
});

test.each([[['--version', '--json']], [['--json', '-V']]])(
  '%j tells what a report of a problem needs',
  (argv) => {
    expect(JSON.parse(execFileSync(process.execPath, [bin, ...argv], { encoding: 'utf8' }))).toMatchObject({
      version,
      node: process.versions.node,
      installation: { kind: 'checkout' },
      nativeBinding: true,
      tracingHelper: true,
    });
  },
);
