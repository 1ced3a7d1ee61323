import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { fileURLToPath } from 'node:url';
import { execute, must, needs, needsVenv } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CliResult, failureOf, holotype, program } from './hostile/cli.ts';
import { makeMachine } from './hostile/machine.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import {
  capsuleOf,
  findRunMachine,
  freeze,
  makeProject,
  replay,
  type RunMachine,
} from './trouble/run-machine.ts';

interface Checked {
  readonly manifestDigest: string;
  readonly text: string;
  readonly signatures: readonly {
    readonly state: string;
    readonly principals: readonly string[];
    readonly why?: string;
  }[];
}
interface Envelope {
  readonly payloadType: string;
  readonly payload: string;
  readonly signatures: readonly { readonly sig: string; readonly keyid: string }[];
}

// An independent judge of what in-toto says a Statement is.
const judgeStatement = `
import base64, json, sys
from google.protobuf import json_format
import in_toto_attestation.v1.statement_pb2 as messages
from in_toto_attestation.v1.statement import Statement
payload = base64.b64decode(json.load(open(sys.argv[1]))["payload"])
Statement.copy_from_pb(json_format.Parse(payload, messages.Statement())).validate()
print("valid")
`;

const what = 'capsules signed and replays attested, with ssh-keygen';
describe.runIf(findsRunMachine(what) && needs(what, 'ssh-keygen', 'ssh-agent'))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  let capsule = '';
  let place = '';
  const run = (...args: readonly string[]): Promise<CliResult> => holotype(args, { cwd: place });
  const verify = async (...args: readonly string[]) => {
    const { code, stdout } = await run('verify-signature', capsule, ...args, '--json');
    return { code, ...(JSON.parse(stdout) as Checked) };
  };
  const statesOf = ({ code, signatures }: Checked & { readonly code: number | undefined }) => [
    code,
    ...signatures.map(({ state }) => state),
  ];
  const makeKey = (name: string, type = 'ed25519') =>
    must(['ssh-keygen', '-q', '-t', type, '-N', '', '-C', '', '-f', `${place}/${name}`]);
  const sshVerify = (signature: string, who: string, input: string) =>
    execute(['ssh-keygen', '-Y', 'verify', '-f', 'signers', '-I', who, '-n', 'holotype', '-s', signature], {
      cwd: place,
      input,
    });

  beforeAll(async () => {
    machine = findRunMachine(finished);
    ({ place } = machine);
    for (const name of ['fit', 'other']) {
      makeProject(machine, name, `echo a,${name} > table.csv`);
      expect((await freeze(machine, name)).code).toBe(0);
    }
    capsule = `${place}/fit.capsule`;
    copyFileSync(capsuleOf(machine, 'fit'), capsule);
    for (const [name, type] of [
      ['alice', 'ed25519'],
      ['bob', 'rsa'],
      ['carol', 'ecdsa'],
    ] as const)
      await makeKey(name, type);
    const line = (name: string) => `${name}@example.org ${readFileSync(`${place}/${name}.pub`, 'utf8')}`;
    writeFileSync(`${place}/signers`, `${line('alice')}${line('bob')}`);
  });

  test('what ssh-keygen signed is verified by both, and by no other capsule', async () => {
    const signed = await run('sign', capsule, '--key', 'alice');
    expect([signed.code, signed.stderr]).toEqual([0, '']);
    expect(statesOf(await verify())).toEqual([1, 'unknown']);
    const checked = await verify('--allowed-signers', 'signers');
    expect(statesOf(checked)).toEqual([0, 'vouched']);
    expect(checked.signatures[0]?.principals).toEqual(['alice@example.org']);

    // The command that `sign` prints, as a person would type it.
    const [, printed = ''] = /^ {2}(printf .*)$/m.exec(signed.stdout) ?? [];
    expect(printed).toContain(checked.manifestDigest);
    const typed = printed.replace('allowed_signers', 'signers').replace('WHO', 'alice@example.org');
    const { code, stdout } = await execute(['sh', '-c', typed], { cwd: place });
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining('Good "holotype" signature for alice@example.org'),
    ]);

    const other = await run('verify-signature', capsuleOf(machine, 'other'), `${capsule}.sig`);
    expect([other.code, other.stdout]).toEqual([
      3,
      expect.stringContaining('it was made for another capsule'),
    ]);
    expect(await run('sign', capsule, '--key', 'alice').then(failureOf)).toMatch(/^HOST_OUTPUT_EXISTS/);
    expect((await run('sign', capsule, '--key', 'alice', '--force')).code).toBe(0);
  });

  test('the same capsule in another form has the same signature and fingerprint', async () => {
    mkdirSync(`${place}/unpacked`);
    await must(['tar', '-xf', capsule, '-C', `${place}/unpacked`]);
    const there = await run('verify-signature', 'unpacked', `${capsule}.sig`, '--allowed-signers', 'signers');
    expect(there.code).toBe(0);
    const [one, another] = await Promise.all([run('show', capsule), run('show', 'unpacked')]);
    const fingerprintIn = ({ stdout }: CliResult) => /fingerprint (\S+)/.exec(stdout)?.[1];
    expect(fingerprintIn(one)).toMatch(/^\w{5}-\w{5}-\w{5}-\w{5}-\w{6}$/);
    expect(fingerprintIn(one)).toBe(fingerprintIn(another));
    const typed = (fingerprintIn(one) ?? '').toLowerCase().replaceAll('-', ' ');
    expect((await run('show', capsule, '--fingerprint', typed)).code).toBe(0);
    expect(await run('show', capsuleOf(machine, 'other'), '--fingerprint', typed).then(failureOf)).toMatch(
      /^FINGERPRINT_OTHER/,
    );
    expect(await run('replay', capsule, '--fingerprint', typed.slice(1)).then(failureOf)).toMatch(
      /^FINGERPRINT_LENGTH/,
    );
  });

  test('signed once: thin, full, unpacked and in a paper it is the same capsule', async () => {
    const { thin, full } = await makeMachine(finished);
    const at = (name: string) => `${place}/${name}`;
    copyFileSync(thin, at('thin.capsule'));
    copyFileSync(full, at('full.capsule'));
    mkdirSync(at('full'));
    await must(['tar', '-xf', full, '-C', at('full')]);
    const paper = fileURLToPath(new URL('../fixtures/papers/luatex.pdf', import.meta.url));
    expect((await run('attach', 'thin.capsule', paper, '-o', 'paper.pdf')).code).toBe(0);
    expect((await run('sign', 'full.capsule', '--key', 'alice', '-o', 'one.sig')).code).toBe(0);
    for (const form of ['thin.capsule', 'full.capsule', 'full', 'paper.pdf']) {
      const checked = await run('verify-signature', form, 'one.sig', '--allowed-signers', 'signers');
      expect([form, checked.code]).toEqual([form, 0]);
    }
  });

  test('a key that only the agent has signs, too', async () => {
    const script = `ssh-add -q carol && rm carol && exec "$@"`;
    const inAgent = ['ssh-agent', 'sh', '-c', script, 'sh', process.execPath];
    await must([...inAgent, program, 'sign', capsule, '--key', 'carol.pub', '-o', 'carol.sig'], {
      cwd: place,
    });
    expect(statesOf(await verify('carol.sig', `${capsule}.sig`, '--allowed-signers', 'signers'))).toEqual([
      1,
      'unknown',
      'vouched',
    ]);
  });

  test('who it must be, and when, counts', async () => {
    const trust = ['--allowed-signers', 'signers'];
    expect(statesOf(await verify(...trust, '--identity', 'alice@example.org'))).toEqual([0, 'vouched']);
    expect(statesOf(await verify(...trust, '--identity', 'bob@example.org'))).toEqual([1, 'not-allowed']);
    const key = readFileSync(`${place}/alice.pub`, 'utf8');
    writeFileSync(`${place}/expired`, `alice valid-before="20200101Z" ${key}`);
    expect(statesOf(await verify('--allowed-signers', 'expired'))).toEqual([1, 'not-allowed']);
    expect(statesOf(await verify('--allowed-signers', 'expired', '--at', '20191231Z'))).toEqual([
      0,
      'vouched',
    ]);
    const { text } = await verify();
    for (const [signers, who, good] of [
      ['signers', 'alice@example.org', true],
      ['signers', 'bob@example.org', false],
      ['expired', 'alice', false],
    ] as const) {
      const argv = [
        'ssh-keygen',
        '-Y',
        'verify',
        '-f',
        signers,
        '-I',
        who,
        '-n',
        'holotype',
        '-s',
        `${capsule}.sig`,
      ];
      expect((await execute(argv, { cwd: place, input: text })).code === 0).toBe(good);
    }
  });

  test('attestations of several people stand side by side, and name nobody and no machine', async () => {
    expect((await replay(machine, 'fit', ['--label', `node=${hostname()}`])).code).toBe(0);
    const attest = (name: string) =>
      run('attest', 'fit.replay', '--capsule', capsule, '--key', name, '-o', `${name}.json`);
    for (const name of ['alice', 'bob']) expect((await attest(name)).code).toBe(0);
    const files = ['alice.json', 'bob.json'];
    const trust = ['--allowed-signers', 'signers'];
    expect(statesOf(await verify(...files, ...trust))).toEqual([0, 'vouched', 'vouched']);
    const { stdout } = await run('verify-signature', capsule, ...files, ...trust);
    for (const who of ['alice', 'bob'])
      expect(stdout).toMatch(new RegExp(`^${who}@example.org +✓ the same`, 'm'));

    const envelope = JSON.parse(readFileSync(`${place}/bob.json`, 'utf8')) as Envelope;
    const payload = Buffer.from(envelope.payload, 'base64');
    const said = payload.toString('utf8');
    for (const canary of [machine.home, machine.place, hostname(), 'wonderland', 'fit.capsule'])
      expect(said).not.toContain(canary);

    // DSSE's encoding, written down once more, and the real ssh-keygen.
    const signed = `DSSEv1 ${String(envelope.payloadType.length)} ${envelope.payloadType} ${String(payload.length)} ${said}`;
    const lines = envelope.signatures[0]?.sig.match(/.{1,70}/g) ?? [];
    const armor = ['-----BEGIN SSH SIGNATURE-----', ...lines, '-----END SSH SIGNATURE-----', ''];
    writeFileSync(`${place}/bob.sig`, armor.join('\n'));
    expect((await sshVerify('bob.sig', 'bob@example.org', signed)).code).toBe(0);
    expect((await sshVerify('bob.sig', 'bob@example.org', `${signed} `)).code).not.toBe(0);

    const changed = Buffer.from(said.replace('"result":"same"', '"result":"none"')).toString('base64');
    writeFileSync(`${place}/changed.json`, JSON.stringify({ ...envelope, payload: changed }));
    const refused = await verify('changed.json', 'signers', ...trust);
    expect(refused.signatures.map(({ why }) => why)).toEqual([
      'it was changed after it was signed',
      expect.stringContaining('is not a valid attestation'),
    ]);
    expect(refused.code).toBe(3);
    const elsewhere = await run('verify-signature', capsuleOf(machine, 'other'), 'bob.json', ...trust);
    expect([elsewhere.code, elsewhere.stdout]).toEqual([
      3,
      expect.stringContaining('it attests another capsule'),
    ]);
  });

  test.runIf(needsVenv('Statements judged by in-toto'))('in-toto takes the Statement', async () => {
    await must(['python3', '-m', 'venv', `${place}/venv`]);
    const pip = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', 'in-toto-attestation==0.9.3'];
    await must([`${place}/venv/bin/python`, ...pip]);
    expect((await must([`${place}/venv/bin/python`, '-c', judgeStatement, `${place}/bob.json`])).trim()).toBe(
      'valid',
    );
  });

  test('what cannot be signed or attested says why', async () => {
    const failure = (...args: readonly string[]) => run(...args).then(failureOf);
    expect(await failure('sign', capsule, '--key', 'nobody', '-o', 'x.sig')).toMatch(/^SIGN_KEY_MISSING/);
    expect(await failure('sign', capsule, '--key', 'signers', '-o', 'x.sig')).toMatch(/^SIGN_FAILED/);
    expect(await failure('attest', 'signers', '--key', 'alice')).toMatch(/^JSON_SYNTAX/);
    expect(await failure('attest', 'nothing', '--key', 'alice')).toMatch(/^ATTEST_NO_REPLAY/);
    const other = ['--capsule', capsuleOf(machine, 'other'), '-o', 'y.json'];
    expect(await failure('attest', 'fit.replay', '--key', 'alice', ...other)).toMatch(
      /^ATTEST_OTHER_CAPSULE/,
    );
    expect(await failure('verify-signature', capsuleOf(machine, 'other'))).toMatch(/^SIGNATURE_MISSING/);
    writeFileSync(`${place}/bad`, 'alice cert-authority ssh-ed25519 AAAA\n');
    expect(await failure('verify-signature', capsule, '--allowed-signers', 'bad')).toMatch(
      /^SIGNERS_INVALID/,
    );
  });
});
