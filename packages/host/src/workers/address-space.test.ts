import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { limitIn, reservedIn } from './address-space.ts';

test('the limit and what is reserved are read as the kernel writes them', () => {
  expect(limitIn('Max locked memory         8388608              8388608              bytes     \n')).toBe(
    Infinity,
  );
  expect(limitIn('Max address space         unlimited            unlimited            bytes     \n')).toBe(
    Infinity,
  );
  expect(limitIn('Max address space         1024000000           unlimited            bytes     \n')).toBe(
    1_024_000_000,
  );
  expect(reservedIn('VmPeak:\t 9000 kB\nVmSize:\t  1000 kB\n')).toBe(1_024_000);
  expect(reservedIn('')).toBe(0);
});

// Sixteen threads reserve more than that: V8 would end the process by a signal.
test.each([
  ['2500000', 0, /^done$/m],
  ['1400000', 2, /HOST_ADDRESS_SPACE/],
])('with ulimit -v %s a pool has as many threads as there is room for', (limit, code, said) => {
  const script = `
    const { createPool } = await import(${JSON.stringify(new URL('pool.js', import.meta.url).href)});
    const worker = "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => { setTimeout(() => parentPort.postMessage({ result: 1 }), 100); });";
    const pool = createPool(new URL('data:text/javascript,' + encodeURIComponent(worker)), { size: 16, ready: 1 });
    const all = Array.from({ length: 16 }, () => pool.run(0));
    const failed = (await Promise.allSettled(all)).find(({ status }) => status === 'rejected');
    console.log(failed?.reason?.code ?? 'done');
    process.exit(failed === undefined ? 0 : 2);`;
  const argv = [
    '-c',
    `ulimit -v ${limit}; exec "$@"`,
    'sh',
    process.execPath,
    '--input-type=module',
    '-e',
    script,
  ];
  const { status, stdout, stderr } = spawnSync('sh', argv, { encoding: 'utf8' });
  expect([status, stderr]).toEqual([code, stderr]);
  expect(stdout).toMatch(said);
});
