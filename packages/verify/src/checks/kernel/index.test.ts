import type { Sections } from '@holotype/model';
import { expect, test } from 'vitest';
import { answersOf, inputOf, machine } from '../sample.test.data.ts';
import { kernel } from './index.ts';

const running = (release: string): Sections => ({
  kernel: { state: 'running', release, version: '#1', parameters: [], sysctls: [], installed: [] },
});
const withLibc = (libc: Sections['libc']): Sections => ({ ...machine, ...(libc && { libc }) });
const glibc = { kind: 'glibc', path: '/lib/libc.so.6', loader: '/lib64/ld', architecture: 'x86_64' } as const;

test.each([
  ['Debian 12 on its own kernel', machine, running('6.1.0-37-amd64'), 'pass LIBC1_KERNEL_NEW_ENOUGH'],
  ['Debian 12 on CentOS 7', machine, running('3.10.0-1160.el7.x86_64'), 'pass LIBC1_KERNEL_NEW_ENOUGH'],
  ['Debian 12 on CentOS 6', machine, running('2.6.32-754.el6.x86_64'), 'fail LIBC1_KERNEL_TOO_OLD'],
  [
    '4.4 needed, 4.10 there',
    withLibc({ ...glibc, minimumKernel: '4.4.0' }),
    running('4.10.1'),
    'pass LIBC1_KERNEL_NEW_ENOUGH',
  ],
  ['a library without a note', withLibc(glibc), running('6.1.0'), 'unknown LIBC1_KERNEL_UNKNOWN'],
  ['a host that is not running', machine, {}, 'unknown LIBC1_KERNEL_UNKNOWN'],
  ['musl', withLibc({ ...glibc, kind: 'musl' }), running('2.6.32'), 'pass LIBC1_NO_MINIMUM'],
])('%s', (_, captured, here, expected) => {
  expect(answersOf(kernel.check(inputOf(captured, here)))).toEqual([expected]);
});
