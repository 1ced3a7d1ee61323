import { notIsolated } from '@holotype/host';
import { expect, test } from 'vitest';
import { listen } from './listen.ts';

test('what comes after the start of the command, or after its end, changes nothing', () => {
  const notes: string[] = [];
  const { take, state } = listen(
    notIsolated,
    (line) => notes.push(line),
    () => notes.push('ready'),
  );
  take({ kind: 'ready' });
  take({ kind: 'held', isolation: { network: 'refused' } });
  take({ kind: 'note', text: 'one' });
  take({ kind: 'starting' });
  take({ kind: 'held', isolation: { processes: true, network: 'none' } });
  take({ kind: 'note', text: 'two' });
  expect(state()).toEqual({
    isolation: { ...notIsolated, network: 'refused' },
    starting: true,
    last: undefined,
  });
  take({ kind: 'ended', exitCode: 1, wall: 2 });
  take({ kind: 'ended', exitCode: 0, wall: 2 });
  take({ kind: 'failed', why: 'nothing ran' });
  expect(state().last).toMatchObject({ exitCode: 1 });
  expect(notes).toEqual(['ready', 'one']);
});
