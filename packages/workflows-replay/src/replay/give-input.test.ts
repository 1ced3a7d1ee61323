import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CapsuleReader, packPath, writeRunContents } from '@holotype/capsule';
import { writeWhole } from '@holotype/host';
import { type Run, sha256 } from '@holotype/model';
import { expect, onTestFinished, test } from 'vitest';
import { giveInput } from './give-input.ts';

const text = 'what it read\n';

const given = async (stdin: { readonly size: number; readonly sha256: string }) => {
  const place = mkdtempSync(join(tmpdir(), 'holotype-input-'));
  onTestFinished(() => {
    rmSync(place, { recursive: true });
  });
  const packs = join(place, 'packs');
  writeWhole(join(place, 'source'), text);
  const content = { local: join(place, 'source'), size: text.length, sha256: sha256(text) };
  const { kept } = await writeRunContents(packs, [content]);
  const reader = {
    place: (digest: string) => ({
      file: packPath(packs, digest),
      position: 0,
      size: kept.packs[0]?.size ?? 0,
    }),
  } as unknown as CapsuleReader;
  const from = join(place, 'source');
  rmSync(from);
  return { place, give: () => giveInput(reader, { stdin, kept } as unknown as Run, place) };
};

test('what the run read is laid down', async () => {
  const { place, give } = await given({ size: text.length, sha256: sha256(text) });
  await give();
  expect(readFileSync(join(place, 'stdin'), 'utf8')).toBe(text);
});

test.each([
  ['that is stated with another size', { size: 1, sha256: sha256(text) }, 'REPLAY_RUN_INVALID'],
  ['of nothing', { size: 0, sha256: sha256(text) }, undefined],
  ['that is not kept', { size: 4, sha256: sha256('none') }, undefined],
])('input %s is not', async (_, stdin, code) => {
  const { place, give } = await given(stdin);
  const outcome = await give().then(
    () => undefined,
    (error: unknown) => (error as { code: string }).code,
  );
  expect([outcome, readdirSync(place)]).toEqual([code, ['packs']]);
});
