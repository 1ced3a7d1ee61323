import { type Run, type RunOutput, sha256 } from '@holotype/model';
import { beforeAll, describe, expect, test } from 'vitest';
import { craft } from '@holotype/hostile';
import { type CliResult, failureOf, holotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import { capsuleOf, findRunMachine, freeze, makeProject, type RunMachine } from './trouble/run-machine.ts';

const what = 'results that the run did not make';
const result = Buffer.from('answer 42\n');
/** In a home that is called /root here, wherever it lies. */
const project = '/root/pass';

/** A recorded output with the bytes of the result. */
const recorded = (path: string, more: Partial<RunOutput> = {}): RunOutput => ({
  ...{ path: path.startsWith('/') ? path : `${project}/${path}`, type: 'file', mode: 0o644 },
  ...{ size: result.length, sha256: sha256(result), declared: false, varies: false, ...more },
});

interface Way {
  /** What the run does instead of computing; default nothing. */
  readonly script?: string;
  readonly outputs?: readonly RunOutput[];
  readonly run?: Partial<Run>;
}

describe.runIf(findsRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  beforeAll(async () => {
    machine = findRunMachine(finished);
    // Every program that a way needs is used once, and results of an earlier run are read, so that the capsule holds them.
    const tools =
      'cp k.txt a; chmod 644 a; mv a b; ln b c; ln -s b l; touch b; mkdir d; unshare cat k.txt; mount --version';
    const script = `cat k.txt res.txt old/res.txt "$HOME/.cache/fit/res.txt"; (${tools}; rm -r b c d l) > /dev/null`;
    const old = result.toString();
    makeProject(machine, 'pass', script, { 'k.txt': '41\n', 'res.txt': old, 'old/res.txt': old });
    makeProject(machine, '.cache/fit', 'true', { 'res.txt': old });
    const frozen = await freeze(machine, 'pass', { argv: ['/bin/sh', './run.sh'] });
    expect([frozen.code, frozen.stderr]).toEqual([0, frozen.stderr]);
  });

  let number = 0;
  /** Replays the capsule with another command that is said to have made these outputs, and printed nothing. */
  const pass = async ({ script = 'true', outputs = [], run = {} }: Way): Promise<CliResult> => {
    const capsule = `${machine.place}/${String(number++)}.capsule`;
    await craft(capsuleOf(machine, 'pass'), capsule, (parts) => {
      if (!parts.manifest.run) throw new Error('no run');
      const empty = { size: 0, sha256: sha256(new Uint8Array()) };
      parts.manifest.run = {
        ...parts.manifest.run,
        argv: ['/bin/sh', '-c', script],
        outputs: outputs.map((one) => ({ ...one, path: one.path.replace(/^\/root\//, `${machine.home}/`) })),
        streams: { stdout: empty, stderr: empty },
        ...run,
      };
    });
    const options = ['--offline', '--quiet', '--store', `${machine.place}/store`];
    const replay = ['replay', capsule, ...options, '-o', `${capsule}.replay`];
    const { stdout, stderr, ...end } = await holotype(replay, { cwd: machine.place });
    const named = (text: string) => text.replaceAll(machine.home, '/root');
    return { ...end, stdout: named(stdout), stderr: named(stderr) };
  };

  test.each<[string, Way, string]>([
    ['stand in the capsule under their own name', { outputs: [recorded('res.txt')] }, `${project}/res.txt`],
    [
      'come from the cache of an earlier run',
      { outputs: [recorded('/root/.cache/fit/res.txt')] },
      '/root/.cache/fit/res.txt',
    ],
  ])('refused before anything is rebuilt: they %s', async (_, way, path) => {
    const done = await pass(way);
    expect([done.code, failureOf(done)]).toEqual([
      2,
      `REPLAY_RUN_INVALID: The capsule already contains a result of the run: ${path} is in its Tree with the bytes that the run is supposed to write`,
    ]);
  });

  const again = recorded('res.txt', { rewritten: true });
  test.each<[string, Way, string]>([
    [
      'nothing is done',
      { outputs: [again] },
      'it already existed before the run, and the run did not write it',
    ],
    ['nothing is made', { outputs: [recorded('out.txt')] }, 'it was not written'],
    [
      'a link to an old result',
      { script: 'ln -s old/res.txt out.txt', outputs: [recorded('out.txt')] },
      'a link to old/res.txt is there now',
    ],
    [
      'a link to the directory of an old result',
      { script: 'ln -s old new', outputs: [recorded('new/res.txt')] },
      'it already existed before the run, and the run did not write it',
    ],
    [
      'a directory in place of the file',
      { script: 'mkdir out.txt; cp old/res.txt out.txt', outputs: [recorded('out.txt')] },
      'a directory is there now',
    ],
    [
      'a mount over the file',
      {
        script: 'unshare -rm mount --bind old/res.txt res.txt; mount --bind old/res.txt res.txt; true',
        outputs: [again],
      },
      'it already existed before the run, and the run did not write it',
    ],
  ])('not written: %s', async (_, way, why) => {
    const done = await pass(way);
    expect([done.code, done.stdout]).toEqual([1, expect.stringMatching(/^The result is not the same {2}/)]);
    expect(done.stdout).toContain(`missing: ${why}`);
  });

  const copied = `the same bytes as ${project}/res.txt, which the capsule contains`;
  const stood = 'they already existed before the run, which wrote them again';
  test.each<[string, Way, string]>([
    ['a copy', { script: 'cp -p old/res.txt out.txt', outputs: [recorded('out.txt')] }, copied],
    ['moved into place', { script: 'mv old/res.txt out.txt', outputs: [recorded('out.txt')] }, copied],
    ['a hard link', { script: 'ln old/res.txt out.txt', outputs: [recorded('out.txt')] }, copied],
    ['a time that was set', { script: 'touch -d 2001-02-03 res.txt', outputs: [again] }, stood],
    ['a copy over itself', { script: 'cp old/res.txt res.txt', outputs: [again] }, stood],
    [
      'printed',
      { script: 'cat old/res.txt', run: { streams: { stdout: recorded(''), stderr: recorded('') } } },
      copied,
    ],
  ])('said in the first line and beside the output: %s', async (_, way, remark) => {
    const { run } = way;
    const bare = ({ size, sha256: digest }: RunOutput) => ({ size, sha256: digest });
    const streams = run?.streams && { stdout: bare(recorded('')), stderr: bare(recorded('')) };
    const done = await pass({ ...way, run: { ...run, ...(streams && { streams }) } });
    expect([done.code, done.stdout]).toEqual([
      0,
      expect.stringMatching(/^The result is the same, with remarks {2}/),
    ]);
    expect(done.stdout).toContain(`same bytes; ${remark}`);
  });

  test.each<[string, Way, string, number]>([
    ['nothing is compared', {}, 'The run ended, but there is nothing to compare', 1],
    [
      'all is ignored',
      { outputs: [again], run: { policies: [{ pattern: '**', policy: { kind: 'ignore' }, by: 'user' }] } },
      'The run ended, but there is nothing to compare',
      1,
    ],
    [
      'a claim on what is ignored',
      {
        outputs: [again],
        run: {
          claims: [{ name: 'R', output: 'res.txt' }],
          policies: [{ pattern: '**', policy: { kind: 'ignore' }, by: 'user' }],
        },
      },
      'Unknown whether the result is the same: R cannot be decided',
      1,
    ],
    [
      'a claim on nothing',
      { run: { claims: [{ name: 'R', output: '*.none' }] } },
      'The result is not the same: R does not hold',
      1,
    ],
    [
      'a value of an old result',
      {
        outputs: [again],
        run: { claims: [{ name: 'R', output: 'res.txt', select: { kind: 'key', key: 'answer' } }] },
      },
      'The result is not the same: R does not hold',
      1,
    ],
    [
      'a run that is killed',
      { script: 'cp old/res.txt out.txt; kill -9 $$', outputs: [recorded('out.txt')] },
      'The replayed run failed',
      3,
    ],
    [
      'something else is changed instead',
      { script: 'echo 43 > k.txt; cp old/res.txt out.txt', outputs: [recorded('out.txt')] },
      'The result is not the same',
      1,
    ],
  ])('no pass: %s', async (_, way, headline, code) => {
    const done = await pass(way);
    expect([done.code, done.stdout.slice(0, headline.length)]).toEqual([code, headline]);
  });
});
