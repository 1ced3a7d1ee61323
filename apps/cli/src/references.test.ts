import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listen, pageOf, startRegistry, temporary } from '@holotype/test-support';
import { createTerminal } from '@holotype/terminal';
import { HolotypeError } from '@holotype/model';
import { expect, test } from 'vitest';
import { context } from './context.test.support.ts';
import { program } from './program.ts';
import { kinds, type Kind, rows } from './references.test.data.ts';

const fixture = fileURLToPath(
  new URL('../../../packages/capsule/fixtures/1-1-0/fit.capsule', import.meta.url),
);

/** A directory with a capsule of every kind; `run` is the command there. */
const desk = async () => {
  const place = temporary();
  const at = (name: string) => join(place, name);
  copyFileSync(fixture, at('fit.capsule'));
  writeFileSync(at('paper.pdf'), pageOf());
  writeFileSync(at('bad.sig'), 'none');
  for (const name of ['layout', 'empty']) mkdirSync(at(name));
  execFileSync('tar', ['-xf', fixture, '-C', at('layout')]);
  const asked: string[] = [];
  const base = await listen(({ url = '' }, response) => {
    asked.push(url);
    response.end(readFileSync(fixture));
  });
  const registry = await startRegistry();
  const run = async (...argv: readonly string[]) => {
    let text = '';
    const called: (readonly [string, string])[] = [];
    const output = { write: (part: string) => ((text += part), true) };
    const own = {
      ...context,
      workingDirectory: place,
      environment: { HOME: place, XDG_CACHE_HOME: at('cache') },
      terminal: createTerminal({ stdout: output, stderr: output, env: {}, lifecycle: process }),
      endWith: ({ called: more = [] }: Parameters<typeof context.endWith>[0]) => {
        called.push(...more);
      },
    };
    const command = await program(own, argv[0]);
    const failure = await command.parseAsync(argv, { from: 'user' }).then(
      () => undefined,
      (error: unknown) => {
        if (error instanceof HolotypeError) return error as HolotypeError;
        throw error;
      },
    );
    return {
      text,
      ends: failure?.code ?? 'none',
      told: called.reduce(
        (said, [path, typed]) => said.replaceAll(path, typed),
        `${failure?.message ?? ''}\n${failure?.hint ?? ''}`,
      ),
    };
  };
  await run('attach', 'fit.capsule', 'paper.pdf', '-o', 'attached.pdf');
  await run('push', 'fit.capsule', `${registry.host}/lab/fit:v1`);
  const typed: Readonly<Record<Kind, string>> = {
    file: 'fit.capsule',
    directory: 'layout',
    PDF: 'attached.pdf',
    address: `${base}/files/fit.capsule?download=1`,
    registry: `${registry.host}/lab/fit:v1`,
  };
  return { at, run, typed, registry, asked: () => asked.length + registry.asked.length };
};

test('every verb has a row', async () => {
  expect(Object.keys(rows)).toEqual((await program(context)).commands.map((one) => one.name()));
});

const reading = Object.entries(rows).flatMap(([verb, row]) => (row ? [[verb, row] as const] : []));

test('every verb that reads a capsule takes whatever names one, or says what to do instead', async () => {
  const { at, run, typed, registry, asked } = await desk();
  const found: string[] = [];
  for (const [verb, { argv, ends = 'none', instead = {} }] of reading)
    for (const kind of kinds) {
      const words = argv.map((word) =>
        word
          .replace('CAPSULE', typed[kind])
          .replace('OUT', `${verb}-${kind}`)
          .replace('OTHER', '00000-00000-00000-00000-000000')
          .replace('REGISTRY', registry.host),
      );
      const before = asked();
      const { ends: ended, told, text } = await run(verb, ...words);
      const wanted = instead[kind];
      const isRight = wanted === undefined ? ended === ends : ended !== 'none' && told.includes(wanted);
      if (!isRight) found.push(`${verb} ${kind}: ${ended} ${told}`);
      const isElsewhere = kind === 'address' || kind === 'registry';
      if (wanted === undefined && isElsewhere && asked() === before) found.push(`${verb} ${kind}: not asked`);
      // What lies in the store is nobody's name for it.
      if (/\/objects\/|\/capsules\/|holotype-pdf/.test(`${text}${told}`))
        found.push(`${verb} ${kind} names a path of its own: ${text}${told}`);
    }
  expect(found).toEqual([]);
  for (const [kind, name] of [
    ['address', 'fit.capsule'],
    ['registry', 'fit.capsule'],
    ['PDF', 'attached.capsule'],
  ] as const) {
    const capsule = at(`publish-${kind}/${name}`);
    expect(readFileSync(capsule).equals(readFileSync(fixture))).toBe(true);
    // A second name of what is in the store would let a change of the deposit into it.
    expect(statSync(capsule)).toMatchObject({
      nlink: 1,
      mode: statSync(at(`publish-${kind}/README.md`)).mode,
    });
    if (kind !== 'PDF')
      expect(readFileSync(at(`build-${kind}/Containerfile`), 'utf8')).toContain('fit.capsule');
    expect(readFileSync(at(`publish-${kind}/report.html`), 'utf8')).toContain(
      `<title>The capsule of a run: ${name}`,
    );
  }
});
