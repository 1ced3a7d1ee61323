import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hear } from './hear.ts';

test('what a launcher says is heard', () => {
  expect(hear({ kind: 'ready' })).toEqual({ kind: 'ready' });
  expect(hear({ kind: 'note', text: 'left out: mounting' })).toEqual({
    kind: 'note',
    text: 'left out: mounting',
  });
  expect(hear({ kind: 'held', isolation: { network: 'none', signals: true } })).toEqual({
    kind: 'held',
    isolation: { network: 'none', signals: true },
  });
  expect(hear({ kind: 'ended', exitCode: 3, wall: 1.5 })).toEqual({
    kind: 'ended',
    exitCode: 3,
    signal: undefined,
    wall: 1.5,
    peakMemory: undefined,
  });
  expect(hear({ kind: 'ended', signal: 'SIGKILL', wall: 0 })).toMatchObject({ signal: 'SIGKILL' });
});

test('nothing else of a message comes through, whatever it is', () => {
  expect(hear({ kind: 'held', isolation: { network: 'all', identity: 'yes', lacking: ['/'] } })).toEqual({
    kind: 'held',
    isolation: {},
  });
  expect(hear({ kind: 'ended', exitCode: 0 })).toBeUndefined();
  expect(hear({ kind: 'ended', exitCode: -1, wall: 0, signal: '\u001b]0;x' })).toMatchObject({
    exitCode: undefined,
    signal: undefined,
  });
  fc.assert(
    fc.property(fc.anything(), (message) => {
      expect(hear(message)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(fc.string({ minLength: 2000, maxLength: 4000 }), (text) => {
      expect(JSON.stringify(hear({ kind: 'note', text })).length).toBeLessThan(8000);
    }),
  );
});
