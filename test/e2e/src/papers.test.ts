import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { must, needs } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf, holotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import { capsuleOf, findRunMachine, freeze, makeProject, type RunMachine } from './trouble/run-machine.ts';
import { titleOf } from './trouble/said.ts';

const papers = fileURLToPath(new URL('../fixtures/papers', import.meta.url));
const paper = (name: string): string => join(papers, `${name}.pdf`);

const what = 'capsules in papers of many programs';
describe.runIf(findsRunMachine(what) && needs(what, 'qpdf', 'pdfdetach'))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  let capsule = '';
  const at = (name: string) => `${machine.place}/${name}`;
  const attach = (name: string, from = paper(name)) =>
    holotype(['attach', capsule, from, '-o', at(`${name}.pdf`), '--force'], { cwd: machine.place });
  beforeAll(async () => {
    machine = findRunMachine(finished);
    makeProject(machine, 'oaks', 'echo 1.5 > mean.txt');
    expect((await freeze(machine, 'oaks')).code).toBe(0);
    capsule = capsuleOf(machine, 'oaks');
  });

  test.each(['reportlab', 'libreoffice', 'chromium', 'luatex', 'pdfa3', 'signed', 'sixty'])(
    '%s: its bytes stay, other programs find the capsule whole, and attached again it is there once',
    async (name) => {
      const made = await attach(name);
      expect([made.code, made.stderr]).toEqual([0, expect.not.stringContaining('error')]);
      const [before, after] = [readFileSync(paper(name)), readFileSync(at(`${name}.pdf`))];
      expect(after.subarray(0, before.length).equals(before)).toBe(true);
      await must(['qpdf', '--check', at(`${name}.pdf`)]);
      expect((await attach(name, at(`${name}.pdf`))).code).not.toBe(0);
      const again = await holotype(['attach', capsule, at(`${name}.pdf`), '-o', at('again.pdf'), '--force']);
      expect(again.code).toBe(0);
      mkdirSync(at(`${name}.files`));
      await must(['pdfdetach', '-saveall', '-o', at(`${name}.files`), at('again.pdf')]);
      const files = readdirSync(at(`${name}.files`));
      expect(files).toHaveLength(name === 'sixty' ? 61 : 1);
      const held = files.filter((file) => file.endsWith('.capsule'));
      expect(held).toHaveLength(1);
      expect(readFileSync(at(`${name}.files/${held[0] ?? ''}`)).equals(readFileSync(capsule))).toBe(true);
    },
  );

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
    expect(failureOf(await attach('pdfa2'))).toContain('ATTACH_ARCHIVAL');
    expect(failureOf(await attach('encrypted'))).toContain('PDF_ENCRYPTED');
    expect(readdirSync(machine.place).filter((name) => /^(pdfa2|encrypted)/.test(name))).toEqual([]);
  });

  test('of a signed paper it is said what its signature covers', async () => {
    expect((await attach('signed')).stderr).toMatch(/sign/);
  });
});
