import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { openPseudoTerminal } from './pseudo-terminal.ts';

const size = { rows: 24, columns: 80 };

/** What a reader gets who is busy for so many milliseconds after each part. */
const printedBy = async (argv: readonly string[], busyMs: number): Promise<string> => {
  const terminal = openPseudoTerminal(size);
  const [program, ...wrapped] = terminal.wrapper;
  const child = spawn(program, [...wrapped, ...argv], {
    stdio: [terminal.side, terminal.side, terminal.side],
  });
  await once(child, 'spawn');
  const printed = terminal.attach();
  let text = '';
  printed.on('data', (part: Buffer) => {
    text += part.toString('latin1');
    for (const until = Date.now() + busyMs; Date.now() < until;);
  });
  await once(printed, 'close');
  return text.replaceAll('\r', '');
};

test('all that a command prints arrives, also what was printed while nobody read', async () => {
  const last = 3000;
  const lines = Array.from({ length: last }, (_, index) => `${String(index + 1)}\n`).join('');
  expect(await printedBy(['seq', '1', String(last)], 5)).toBe(lines);
});
