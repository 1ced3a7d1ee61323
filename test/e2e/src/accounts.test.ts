import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { freeze, makeProject, makeRunMachine, replay, type RunMachine } from './trouble/run-machine.ts';

const what = 'accounts that a run used';
describe.runIf(hasRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  const passwd =
    'root:x:0:0:root:/root:/bin/sh\nalice:x:1001:1001:Alice L:/home/alice:/bin/sh\nbob:x:1002:1002::/:/bin/sh\n';
  beforeAll(() => {
    machine = makeRunMachine(finished, ['chown', 'ls']);
    writeFileSync(`${machine.root}/etc/passwd`, passwd);
    writeFileSync(`${machine.root}/etc/group`, 'root:x:0:\nalice:x:1001:\nlab:x:1003:alice,bob\n');
    makeProject(
      machine,
      'own',
      'echo 1 > made; chown alice: made; ls -l made | { read a b c d e; echo "$c $d"; }; cat /etc/passwd > all',
    );
  });

  test('are there at replay, and nobody else', async () => {
    const frozen = await freeze(machine, 'own');
    expect([frozen.code, frozen.stderr]).toEqual([
      0,
      expect.stringContaining(
        'the run used accounts of alice; the capsule holds them, --private gives them pseudonyms',
      ),
    ]);
    const done = await replay(machine, 'own', ['--json']);
    expect(done.stdout).toContain('"name": "stdout"');
    expect(readFileSync(`${machine.place}/own.replay/stdout`, 'utf8')).toBe('alice alice\n');
    expect(readFileSync(`${machine.place}/own.replay/outputs/all`, 'utf8')).toBe(
      'root:x:0:0:root:/root:/bin/sh\nalice:x:1001:1001::/home/alice:/bin/sh\n',
    );
  });
});
