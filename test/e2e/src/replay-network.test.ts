import { existsSync, readFileSync } from 'node:fs';
import { needs } from '@holotype/kit';
import type { Report } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { failureOf } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { freeze, makeProject, makeRunMachine, replay, type RunMachine } from './trouble/run-machine.ts';

const talk = `
const net = require('node:net');
const server = net.createServer((socket) => socket.end('heard')).listen(0, '127.0.0.1', () => {
  net.connect(server.address().port, '127.0.0.1').on('data', (text) => {
    console.log(String(text));
    server.close();
  });
});
`;

const what = 'a run that talks over the loopback interface';
describe.runIf(needs(what, 'proot') && hasRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  beforeAll(async () => {
    machine = makeRunMachine(finished);
    makeProject(machine, 'talk', 'exec node talk.js', { 'talk.js': talk });
    expect((await freeze(machine, 'talk')).code).toBe(0);
  });
  const report = () => JSON.parse(readFileSync(`${machine.place}/talk.replay/report.json`, 'utf8')) as Report;
  const network = () => report().replay?.isolation.find((one) => one.what === 'network');

  test('gets one of its own', async () => {
    expect((await replay(machine, 'talk')).code).toBe(0);
    expect(network()).toMatchObject({ held: true, detail: 'a network of its own, with loopback only' });
  });

  test('where none can be had it is refused before anything is rebuilt, and runs with --network host', async () => {
    const by = ['--enclosure', 'proot', '-o', `${machine.place}/refused`];
    const refused = await replay(machine, 'talk', by);
    expect([refused.code, failureOf(refused)]).toEqual([
      2,
      "REPLAY_NEEDS_NETWORK: The run's processes talk over the loopback interface, and proot cannot give them one of their own here",
    ]);
    expect(refused.stderr).toContain('hint: add --network host');
    expect(existsSync(`${machine.place}/refused`)).toBe(false);
    const done = await replay(machine, 'talk', ['--enclosure', 'proot', '--network', 'host']);
    expect([done.code, done.stdout]).toEqual([0, expect.stringContaining('not isolated')]);
    expect(network()).toMatchObject({ held: false });
  });

  test('what it says of the way in is of the one that it took', () => {
    const told = report().findings.filter(({ code }) => /^ROOT_(CAN_RUN|(NOT_)?KEPT_APART)$/.test(code));
    expect(told.map(({ message }) => / by (\w+)|^By (\w+)/i.exec(message)?.slice(1).join(''))).toEqual([
      'proot',
      'proot',
    ]);
    expect(told.map(({ evidence }) => evidence).join('\n')).not.toMatch(/namespaces|bwrap|chroot: /);
  });
});
