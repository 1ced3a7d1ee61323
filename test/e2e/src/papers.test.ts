import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { needs } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';
import { bringValidators } from './papers/validators.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import { capsuleOf, findRunMachine, freeze, makeProject, type RunMachine } from './trouble/run-machine.ts';
import { titleOf } from './trouble/said.ts';

const papers = fileURLToPath(new URL('../fixtures/papers', import.meta.url));
const paper = (name: string): string => join(papers, `${name}.pdf`);

/** What the fixtures' README tells of. */
const papersToAttachTo = [
  ...['pdftex', 'luatex', 'libreoffice', 'chromium', 'reportlab', 'ghostscript', 'typst'],
  ...['streams', 'linearised', 'hybrid', 'attached', 'sixty', 'signed'],
  ...['pdfa3', 'typst-a3', 'pdfa4f'],
];
/** By where it can be had, as one that is too large. */
const byReference = 'pdfa3-by-reference';

const what = 'capsules in papers of many programs';
describe.runIf(findsRunMachine(what) && needs(what, 'qpdf', 'pdfdetach'))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  let capsule = '';
  const at = (name: string) => `${machine.place}/${name}`;
  const attached = (name: string) => at(`${name}.pdf`);
  const attach = (name: string, from = paper(name), to = attached(name), flags: readonly string[] = []) =>
    holotype(['attach', capsule, from, '-o', to, '--force', ...flags], { cwd: machine.place });
  beforeAll(async () => {
    machine = findRunMachine(finished);
    makeProject(machine, 'oaks', 'echo 1.5 > mean.txt');
    expect((await freeze(machine, 'oaks')).code).toBe(0);
    capsule = capsuleOf(machine, 'oaks');
  });

  test('papers stay as they are, twice attached they have the capsule once, and no validator says anything worse than before', async () => {
    const place = temporary(finished);
    const attachTwice = async (name: string) => {
      const once = at(`${name}-once.pdf`);
      for (const { code, stderr } of [await attach(name, paper(name), once), await attach(name, once)])
        expect([name, code, stderr]).toEqual([name, 0, expect.not.stringContaining('error')]);
    };
    await Promise.all(papersToAttachTo.map(attachTwice));
    const limits = ['--limit', '1K', '--from', '10.5072/zenodo.1234'];
    expect((await attach(byReference, paper('pdfa3'), attached(byReference), limits)).code).toBe(0);

    const { readers, judges } = await bringValidators(what, place);
    const pairs = [
      ...papersToAttachTo.map((name) => ({ name, base: paper(name), more: 1 })),
      { name: byReference, base: paper('pdfa3'), more: 3 },
    ];
    const bases = pairs.map(({ base }) => base);
    const table = new Map(pairs.map(({ name }) => [name, [] as string[]]));
    for (const { name, base } of pairs) {
      const [before, after] = [readFileSync(base), readFileSync(attached(name))];
      const isPrefix = after.subarray(0, before.length).equals(before);
      table.get(name)?.push(isPrefix ? 'kept' : 'changed');
    }
    const heldBefore = await readers[0]?.holds(bases);
    const hash = createHash('sha256').update(readFileSync(capsule)).digest('hex');
    for (const { holds } of readers) {
      const held = await holds(pairs.map(({ name }) => attached(name)));
      for (const { name, base, more } of pairs) {
        const before = heldBefore?.get(base) ?? [];
        const left = new Set(held.get(attached(name)));
        const isThere = (one: string) => left.delete(one);
        const whole = before.every(isThere) && (name === byReference || isThere(hash));
        const others = (held.get(attached(name)) ?? []).length - before.length;
        table.get(name)?.push(whole && others === more ? 'equal' : `not equal, ${others} more`);
      }
    }
    for (const { says } of judges) {
      const [before, after] = [await says(bases), await says(pairs.map(({ name }) => attached(name)))];
      for (const { name, base } of pairs) {
        const [was, is] = [before.get(base) ?? '', after.get(attached(name)) ?? ''];
        table.get(name)?.push(was === is ? is : `${is || 'nothing'}, not ${was || 'nothing'}`);
      }
    }
    const head = [
      'paper',
      'its bytes',
      ...readers.map(({ name }) => name),
      ...judges.map(({ name }) => name),
    ];
    const rows = [head, head.map(() => '---'), ...[...table].map(([name, cells]) => [name, ...cells])];
    process.stderr.write(rows.map((cells) => `| ${cells.join(' | ')} |\n`).join(''));

    const expected = (name: string, column: string) =>
      ({
        its: 'kept',
        qpdf: 'no error',
        pdfsig: name === 'signed' ? 'Signature is Valid' : '',
        // It reads no PDF 2.0 yet.
        JHOVE: name === 'pdfa4f' ? 'not well-formed, PDF-HUL-137 No PDF header' : 'valid',
        veraPDF: /a3/.test(name) ? 'PDF/A-3b' : name === 'pdfa4f' ? 'PDF/A-4f' : '',
      })[column.split(' ')[0] ?? ''] ?? 'equal';
    expect(Object.fromEntries(table)).toEqual(
      Object.fromEntries(
        pairs.map(({ name }) => [name, head.slice(1).map((column) => expected(name, column))]),
      ),
    );
  });

  test('a paper is never written over', async () => {
    await attach('luatex');
    expect(failureOf(await attach('luatex', attached('luatex')))).toContain('ATTACH_IN_PLACE');
  });

  test('a reader replays the paper, and gets the capsule out of it', async () => {
    await attach('luatex');
    const replayed = await holotype(
      ['replay', at('luatex.pdf'), '--offline', '--store', at('store'), '-o', at('luatex.replay')],
      { cwd: machine.place },
    );
    expect([replayed.code, titleOf(replayed)]).toEqual([0, expect.stringMatching(/^The result is the same/)]);
    expect((await holotype(['extract', at('luatex.pdf'), '-o', at('here')])).code).toBe(0);
    expect(readFileSync(at('here/luatex.capsule')).equals(readFileSync(capsule))).toBe(true);
  });

  test('a paper that may not hold it, or cannot be read, is refused, and nothing is written', async () => {
    for (const name of ['pdfa1', 'pdfa2', 'pdfa4'])
      expect(failureOf(await attach(name))).toContain('ATTACH_ARCHIVAL');
    expect(failureOf(await attach('encrypted'))).toContain('PDF_ENCRYPTED');
    const refused = /^(pdfa1|pdfa2|pdfa4|encrypted)\b/;
    expect(readdirSync(machine.place).filter((name) => refused.test(name))).toEqual([]);
  });

  test('of a signed paper it is said what its signature covers', async () => {
    expect((await attach('signed')).stderr).toMatch(/sign/);
  });
});
