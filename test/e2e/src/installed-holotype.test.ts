import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { execute, installHolotype } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { freeze, makeProject, makeRunMachine, replay, type RunMachine } from './trouble/run-machine.ts';

const what = "Holotype in a project's node_modules";
const files = {
  'main.cjs': "console.log(require('greeting')('Ada'))\n",
  'package.json':
    '{ "name": "site", "dependencies": { "greeting": "1.0.0" }, "devDependencies": { "holotype": "0.1.0" } }\n',
  'node_modules/greeting/package.json': '{ "name": "greeting", "version": "1.0.0" }\n',
  'node_modules/greeting/index.js': 'module.exports = (name) => `Hello, ${name}`;\n',
};

const filesBelow = (directory: string): string[] =>
  readdirSync(directory, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [] : [join(entry.parentPath, entry.name)],
  );

describe.runIf(hasRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  beforeAll(async () => {
    machine = makeRunMachine(finished);
    mkdirSync(`${machine.root}/root/site`);
    await installHolotype(`${machine.root}/root/site/node_modules`);
    makeProject(machine, 'site', 'node main.cjs > out.txt', files);
  });

  test('it leaves out itself, what the run loads comes along', async () => {
    const script = '/root/site/node_modules/holotype/bin/holotype.mjs';
    const frozen = await freeze(machine, 'site', { script, flags: ['--reach', 'run'] });
    expect([frozen.code, frozen.stderr]).toEqual([0, frozen.stderr]);
    expect(frozen.stderr).toMatch(
      /^holotype: excluded because this program runs from it: .*\/site\/node_modules\/holotype/m,
    );
    const done = await replay(machine, 'site', ['--keep']);
    expect([done.code, done.stdout]).toEqual([0, done.stdout]);
    expect(readFileSync(`${machine.place}/site.replay/outputs/out.txt`, 'utf8')).toBe('Hello, Ada\n');
    const modules = `${machine.place}/site.replay/root/root/site/node_modules`;
    expect(existsSync(`${modules}/greeting/index.js`)).toBe(true);
    const own = ['holotype', '@holotype'].flatMap((name) => filesBelow(join(modules, name)));
    expect(own).toEqual([]);
  });

  test('its demo starts the command that is installed', async () => {
    const modules = `${machine.root}/root/site/node_modules/holotype`;
    const ask = `import(process.argv[1]).then((step) => console.log(step.holotypeCommand.join(' ')))`;
    const { stdout } = await execute([process.execPath, '-e', ask, `${modules}/dist/demo/step.js`]);
    expect(stdout.trim()).toBe(`${process.execPath} ${modules}/bin/holotype.mjs`);
    expect(existsSync(`${modules}/bin/holotype.mjs`)).toBe(true);
  });
});
