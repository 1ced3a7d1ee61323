import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Description,
  gpuVersion,
  leaveOut,
  makeAskingProgram,
  makeGpuMachine,
  makeLibrary,
  makeMiniatureRoot,
  needs,
  settle,
  snapshot,
  toldByHost,
} from '@holotype/kit';
import { expect, test } from 'vitest';
import { runAs } from './drive.ts';
import { type Case, cases, describeCases, makeDirectory, makePlace, scripted } from './run-place.ts';

const programs = ['bash', 'sh', 'cat', 'ls', 'readlink'];
const what = "showing a GPU's driver to a run";
const isRoot = process.getuid?.() === 0;
if (!isRoot) leaveOut(what, "only root can make the device nodes of another machine's");
const found = isRoot && needs(what, 'cc', 'mknod', 'ldconfig') ? await cases(what, ...programs) : [];
const place = makePlace('run-gpu', found.length === 0);

const machines = new Map<Description, string>();
const machineBy = (description: Description): string => {
  const root = machines.get(description) ?? join(place, description);
  if (!machines.has(description)) makeGpuMachine(root, { description });
  machines.set(description, root);
  return root;
};

const suite = (one: Case) => {
  const { actor, enclosure, id } = one;
  const root = join(place, id);
  for (const directory of ['etc', 'proc', 'dev', 'sys', 'tmp', 'home/u', 'usr/lib/recorded', 'usr/share'])
    mkdirSync(join(root, directory), { recursive: true });
  makeMiniatureRoot(root, programs);
  makeAskingProgram(join(root, 'bin/ask'));
  makeLibrary(join(root, 'usr/lib/recorded/libcuda.so.1'), 'libcuda.so.1', 'recorded');
  writeFileSync(join(root, 'etc/file'), '');
  settle(root, actor.uid);
  const scratch = makeDirectory(join(place, `${id}-scratch`), actor.uid);
  const environment = { PATH: '/bin', HOME: '/home/u', LD_LIBRARY_PATH: '/usr/lib/recorded' };
  const run = (script: string, more: object) =>
    runAs(actor, { ...scripted(one, root, script, { scratch, environment }), ...more });
  // PRoot and fakechroot show this machine's /dev.
  const told = toldByHost(enclosure !== 'fakechroot' && enclosure !== 'proot');

  test.each(['cdi.yaml', 'cdi.json', 'ld.so.cache'] as const)(
    "by %s, a program loads this machine's driver, and nothing in the root is another",
    async (description) => {
      const before = snapshot(root);
      const { exitCode, stdout, stderr } = await run('ask && nvidia-smi', {
        machine: machineBy(description),
      });
      // PRoot 5.1 says so of any place that the root lacks.
      const said = stderr.replace(/^proot error: can't create (?:temporary directory|glue).*\n/gm, '');
      expect([exitCode, stdout, said]).toEqual([0, `${told}host\n`, '']);
      expect(snapshot(root)).toEqual(before);
      expect(readdirSync(scratch)).toEqual([]);
    },
  );

  test('what it cannot change stays as it is, and what is written is still dropped', async () => {
    const machine = machineBy('cdi.yaml');
    const library = join(machine, `usr/lib/gpu-driver/libcuda.so.${gpuVersion}`);
    const before = readFileSync(library);
    const script = `for one in \${LD_LIBRARY_PATH%%:*}/*; do echo changed > $one; done 2>/dev/null; echo lost > /etc/lost; ask`;
    const { stdout } = await run(script, { machine });
    expect(readFileSync(library)).toEqual(before);
    expect(existsSync(join(root, 'etc/lost'))).toBe(false);
    if (enclosure !== 'chroot') expect(stdout).toBe(told);
  });

  test('where what is written stays, no trace of the driver does', async () => {
    const { stdout } = await run('ask; echo kept > /home/u/kept', {
      machine: machineBy('cdi.json'),
      write: true,
    });
    expect(stdout).toBe(told);
    const left = snapshot(root).filter((line) => /gpu|nvidia|vulkan/.test(line));
    expect(left).toEqual([]);
    expect(readFileSync(join(root, 'home/u/kept'), 'utf8')).toBe('kept\n');
  });
};

describeCases(what, found, suite);
