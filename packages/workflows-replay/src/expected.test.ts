import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, readFingerprint, sha256, toDigest } from '@holotype/model';
import { temporary } from '@holotype/test-support';
import { expect, test } from 'vitest';
import { captureOf } from './captured-root.test.support.ts';
import { createContext } from './context.ts';
import { replay } from './replay/replay.ts';
import { showCapsule } from './show/show.ts';
import { verifyCapsule } from './verify/verify.ts';

const another = fingerprintOf(toDigest(sha256('another')));
const refused = { code: 'FINGERPRINT_OTHER', exit: 'invalid' };

test('a capsule with the fingerprint of the print is taken, another is refused', async () => {
  const capture = await captureOf({ '/etc/passwd': '' });
  const scratch = temporary();
  const context = createContext({ store: join(scratch, 'store'), offline: true });
  const { fingerprint, page } = await showCapsule(context, capture, { page: true });
  expect(readFingerprint(fingerprint)).toBe(fingerprint);
  expect(page).toContain(fingerprint);
  await expect(showCapsule(context, capture, { fingerprint })).resolves.toMatchObject({ fingerprint });
  await expect(showCapsule(context, capture, { fingerprint: another })).rejects.toMatchObject({
    ...refused,
    message: `${capture} is another capsule: its fingerprint is ${fingerprint}, not ${another}`,
  });
  await expect(verifyCapsule(context, scratch, capture, false, another)).rejects.toMatchObject(refused);
  const output = join(scratch, 'f.replay');
  await expect(replay(context, { capsule: capture, output, fingerprint: another })).rejects.toMatchObject(
    refused,
  );
  expect(existsSync(output)).toBe(false);
});
