import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeScratch, needs, needsMounts } from '@holotype/kit';
import { expect, test } from 'vitest';
import { cases } from './cases/index.ts';
import { runMatrix } from './matrix.ts';

const what = 'hostile capsules';
/** podman's own wait for conmon takes 20 s a run there; the driver has it. */
const isSlow = (actor: string, way: string) => way === 'podman' && actor !== 'root';
const can = needsMounts(what) && needs(what, 'cc', 'unshare');

test.runIf(can)(
  'hostile capsules are held in every way in, or the report says what is not kept apart',
  async () => {
    await using scratch = makeScratch();
    const place = join(scratch.path, 'matrix');
    mkdirSync(place);
    const { held, of, said, broken } = await runMatrix({
      ...{ place, cases },
      wants: (actor, way) => !isSlow(actor, way),
    });
    const list = said.length === 0 ? 'nothing' : said.join(', ');
    process.stderr.write(`held ${String(held)} of ${String(of)}; not kept apart and said so: ${list}\n`);
    expect(broken).toEqual([]);
  },
  1_800_000,
);
