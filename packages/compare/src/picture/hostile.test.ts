import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fixtureAt } from '../fixture.test.support.ts';
import { workOn } from './work.ts';

const files = {
  png: readFileSync(fixtureAt('png/fixtures/first.png')),
  jpeg: readFileSync(fixtureAt('jpeg/fixtures/first.jpg')),
  svg: readFileSync(fixtureAt('svg/fixtures/first.svg')),
};

test.each(['png', 'jpeg', 'svg'] as const)(
  '%s: a damaged picture gives a verdict or a reason',
  async (kind) => {
    const whole = { kind, content: files[kind] };
    const damage = fc.array(fc.tuple(fc.nat(whole.content.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 9,
    });
    await fc.assert(
      fc.asyncProperty(damage, fc.nat(whole.content.length), async (changes, length) => {
        const content = Uint8Array.from(whole.content);
        for (const [at, byte] of changes) content[at] = byte;
        const cut = { kind, content: length % 2 === 0 ? content : content.subarray(0, length) };
        const reply = await workOn({ expected: whole, actual: cut, policy: { kind } });
        expect('verdict' in reply || 'why' in reply).toBe(true);
      }),
      { numRuns: 60 },
    );
  },
);
