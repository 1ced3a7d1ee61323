import { expect, test } from 'vitest';
import { context } from '../context.test.support.ts';
import { captureCommand } from './capture.ts';

test.each([
  ['--root', '/mnt'],
  ['--packages', 'hello'],
])('--system, the default, is refused beside %s', async (option, value) => {
  const command = captureCommand(context)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  await expect(command.parseAsync(['--system', option, value], { from: 'user' })).rejects.toMatchObject({
    code: 'commander.conflictingOption',
  });
});
