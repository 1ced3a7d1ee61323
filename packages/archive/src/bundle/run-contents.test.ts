import { sha256 } from '@holotype/model';
import { startFile } from '@holotype/host';
import { expect, test } from 'vitest';
import { temporary } from '../pieces.test.support.ts';
import { packPath } from '../packs/write.ts';
import type { Bundle } from './bundle.ts';
import { openRunContents, writeRunContents } from './run-contents.ts';

const content = (place: string, name: string, bytes: Buffer) => {
  const file = startFile(`${place}/${name}.partial`);
  file.write(bytes);
  file.commit(`${place}/${name}`);
  return { local: `${place}/${name}`, size: bytes.length, sha256: sha256(bytes) };
};

test('contents come back by their hash, over several packs, each kept once', async () => {
  const place = temporary();
  const empty = content(place, 'empty', Buffer.alloc(0));
  const small = content(place, 'small', Buffer.from('hello'));
  const again = content(place, 'again', Buffer.from('hello'));
  const large = content(place, 'large', Buffer.alloc(40 * 1024 * 1024, 'x'));
  const last = content(place, 'last', Buffer.from('last'));
  const { kept } = await writeRunContents(`${place}/packs`, [empty, small, large, again, last]);
  expect(kept.contents.length).toBe(4);
  expect(kept.packs.length).toBe(2);
  const bundle = {
    place: (digest: string) => {
      const file = packPath(`${place}/packs`, digest);
      const pack = kept.packs.find((one) => one.digest === digest);
      return pack && { file, position: 0, size: pack.size };
    },
  } as unknown as Bundle;
  const read = openRunContents(bundle, kept);
  for (const one of [last, small, empty]) expect((await read(one.sha256))?.length).toBe(one.size);
  expect(sha256((await read(large.sha256)) ?? '')).toBe(large.sha256);
  expect(await read(sha256('never kept'))).toBeUndefined();
});

test('a file that is not what it is said to be is refused', async () => {
  const place = temporary();
  const wrong = { ...content(place, 'wrong', Buffer.from('one')), sha256: sha256('two') };
  await expect(writeRunContents(`${place}/other`, [wrong])).rejects.toMatchObject({
    code: 'HOST_READ_FAILED',
  });
});
