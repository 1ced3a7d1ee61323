import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  execute,
  named,
  needs,
  needsMounts,
  searchCanaries,
  type SecureRegistry,
  startSecureRegistry,
} from '@holotype/kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { failureOf, program } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { hasRunMachine } from './trouble/has-run-machine.ts';
import { capsuleOf, freeze, makeProject, makeRunMachine } from './trouble/run-machine.ts';

// Known to nobody else, so that it is found wherever it should not be.
const user = 'alice';
const password = 'Zq7-the-password-of-alice';
const bcrypt = '$2b$05$abcdefghijklmnopqrstuuQM.T9pnDRLMCd/40EV.qUvJbOFOj0R.';
const basic = Buffer.from(`${user}:${password}`).toString('base64');

interface Listed {
  readonly referrers: readonly { readonly type?: string; readonly files: readonly { title?: string }[] }[];
}
interface Checked {
  readonly signatures: readonly { readonly file: string; readonly state: string; readonly why?: string }[];
}

const what = 'a registry with a login and a certificate of its own';
const programs = ['docker-registry', 'openssl', 'skopeo', 'ssh-keygen'];
describe.runIf(hasRunMachine(what) && needs(what, ...programs) && needsMounts(what))(what, () => {
  const finished = atEnd();
  let registry: SecureRegistry | undefined;
  let [place, capsule, reference, inside] = ['', '', '', [] as readonly string[]];
  const at = (...names: readonly string[]) => join(place, ...names);
  const printed: string[] = [];
  /** In this home, and with nothing of what whoever runs the tests trusts and is known by. */
  const environment = (home: string, trust: Readonly<Record<string, string>>) => ({
    ...{ HOME: at(home), XDG_RUNTIME_DIR: at(home, 'runtime'), no_proxy: '*', NO_PROXY: '*', NO_COLOR: '1' },
    ...{ SSL_CERT_FILE: undefined, NODE_EXTRA_CA_CERTS: undefined, ...trust },
    ...{ REGISTRY_AUTH_FILE: undefined, DOCKER_CONFIG: undefined, XDG_CONFIG_HOME: undefined },
  });
  const trusted = () => ({ SSL_CERT_FILE: registry?.authority ?? '' });
  const run = async (argv: readonly string[], env = environment('docker', trusted())) => {
    const [first = '', ...rest] = [...inside, ...argv];
    const done = await execute([first, ...rest], { cwd: place, env });
    printed.push(done.stdout, done.stderr);
    return { ...done, signal: undefined };
  };
  const ours = (argv: readonly string[], env?: ReturnType<typeof environment>) =>
    run([process.execPath, program, ...argv, '--store', at('store')], env);
  const json = async <T>(...argv: readonly string[]): Promise<T> => {
    const done = await ours([...argv, '--json']);
    if (done.code !== 0) throw new Error(`holotype ${argv.join(' ')}: ${done.stderr}`);
    return JSON.parse(done.stdout) as T;
  };
  const verify = async (...argv: readonly string[]) => {
    const { code, stdout } = await ours(['verify-signature', reference, ...argv, '--json']);
    return { code, ...(JSON.parse(stdout) as Checked) };
  };

  beforeAll(async () => {
    const machine = makeRunMachine(finished);
    ({ place } = machine);
    const project = 'title = "Growth of oaks"\nlicence = "CC-BY-4.0"\n[[authors]]\nname = "Ada Lovelace"\n';
    makeProject(machine, 'fit', 'wc -c < data.bin > count.txt', {
      ...{ 'data.bin': 'data', 'holotype.toml': `command = ["./run.sh"]\n${project}` },
    });
    const frozen = await freeze(machine, 'fit', { argv: [] });
    if (frozen.code !== 0) throw new Error(frozen.stderr);
    capsule = at('fit.capsule');
    writeFileSync(capsule, readFileSync(capsuleOf(machine, 'fit')));
    const name = 'registry.example';
    registry = await startSecureRegistry(place, { name, user, bcrypt });
    inside = named(place, name);
    reference = `${registry.host}/lab/fit:v1`;
    const auths = JSON.stringify({ auths: { [registry.host]: { auth: basic } } });
    for (const [path, text] of [
      ['nobody/.docker/config.json', '{}'],
      ['docker/.docker/config.json', auths],
      ['wrong/.docker/config.json', auths.replace(basic, Buffer.from(`${user}:other`).toString('base64'))],
    ] as const) {
      mkdirSync(at(path, '..'), { recursive: true });
      writeFileSync(at(path), text);
    }
    mkdirSync(at('podman/runtime'), { recursive: true });
    for (const who of ['alice', 'bob'])
      await run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', '', '-f', at(who)]);
    writeFileSync(at('signers'), `alice@example.org ${readFileSync(at('alice.pub'), 'utf8')}`);
  });
  afterAll(() => registry?.stop());

  test('an authority that is not trusted and a login that is missing or wrong are told apart', async () => {
    const push = async (home: string, trust: Readonly<Record<string, string>>) =>
      failureOf(await ours(['push', capsule, reference], environment(home, trust)));
    expect(await push('docker', {})).toMatch(/^NET_UNREACHABLE: The certificate for .* is not trusted here/);
    expect(await push('nobody', trusted())).toMatch(/^REGISTRY_LOGIN_NEEDED: .*no credentials are known/);
    expect(await push('wrong', trusted())).toMatch(/^REGISTRY_LOGIN_NEEDED/);
  });

  test('pushed with the login of docker, copied by skopeo with its own, pulled with that', async () => {
    const { authority = '', host = '' } = registry ?? {};
    const env = environment('docker', { NODE_EXTRA_CA_CERTS: authority });
    const pushed = await ours(['push', capsule, reference], env);
    expect([pushed.code, pushed.stderr]).toEqual([0, pushed.stderr]);
    const theirs = environment('podman', trusted());
    const skopeo = async (...argv: readonly string[]) => {
      const done = await run(['skopeo', ...argv], theirs);
      expect([argv, done.code, done.stderr]).toEqual([argv, 0, done.stderr]);
    };
    await skopeo('login', '--username', user, '--password', password, host);
    await skopeo('copy', '--quiet', `docker://${reference}`, `docker://${host}/lab/second:v1`);
    expect(readdirSync(at('podman/runtime/containers'))).toContain('auth.json');
    const pulled = await ours(['pull', `${host}/lab/second:v1`, '-o', at('back.capsule')], theirs);
    expect([pulled.code, pulled.stderr]).toEqual([0, pulled.stderr]);
    expect(readFileSync(at('back.capsule')).equals(readFileSync(capsule))).toBe(true);

    const { stdout } = await run(['skopeo', 'inspect', '--raw', `docker://${reference}`], theirs);
    const { annotations } = JSON.parse(stdout) as { annotations: Readonly<Record<string, string>> };
    expect(annotations).toMatchObject({
      'org.opencontainers.image.title': 'Growth of oaks',
      'org.opencontainers.image.authors': 'Ada Lovelace',
      'org.opencontainers.image.licenses': 'CC-BY-4.0',
      'org.opencontainers.image.created': expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
    });
    const shown = await ours(['show', reference]);
    for (const said of ['Growth of oaks', 'Ada Lovelace', 'CC-BY-4.0']) expect(shown.stdout).toContain(said);
  });

  test('signed where it is: what others attach beside is named, and spoils nothing', async () => {
    expect(failureOf(await ours(['verify-signature', reference]))).toMatch(/^SIGNATURE_MISSING/);
    const signed = await ours(['sign', reference, '--key', at('alice')]);
    expect([signed.code, signed.stdout]).toEqual([
      0,
      expect.stringMatching(/^signed: attached to .*@sha256:/),
    ]);
    expect((await ours(['sign', reference, '--key', at('bob')])).code).toBe(0);
    writeFileSync(at('noise.sig'), 'noise');
    writeFileSync(at('noise.json'), '{"payloadType": "x", "payload": "", "signatures": []}');
    const noise = ['--attach', at('noise.sig'), '--type', 'signature'];
    await json('push', capsule, reference, ...noise);
    await json('push', capsule, reference, '--attach', at('noise.json'));

    const states = async (...argv: readonly string[]) => {
      const { code, signatures } = await verify(...argv);
      return [code, ...signatures.map(({ state }) => state).sort()];
    };
    const trust = ['--allowed-signers', at('signers')];
    expect(await states(...trust)).toEqual([0, 'invalid', 'invalid', 'unknown', 'vouched']);
    expect(await states()).toEqual([3, 'invalid', 'invalid', 'unknown', 'unknown']);
    expect(await states(...trust, '--identity', 'bob@example.org')).toEqual([
      ...[3, 'invalid', 'invalid', 'not-allowed', 'unknown'],
    ]);
    const triaged = await ours(['triage', reference, ...trust]);
    expect([triaged.code, triaged.stdout]).toEqual([
      0,
      expect.stringContaining('signed by alice@example.org'),
    ]);
    expect(triaged.stdout).not.toContain(place);
  });

  test('a replay of the reference is attested to it, and names neither a path nor the store', async () => {
    const replayed = await ours(['replay', reference, '-o', at('fit.replay')]);
    expect([replayed.code, replayed.stdout]).toEqual([
      0,
      expect.stringContaining(`  ${reference}, replayed as`),
    ]);
    for (const report of ['report.json', 'report.html']) {
      const text = readFileSync(at('fit.replay', report), 'utf8');
      expect(text).toContain(reference);
      expect(text).not.toContain(place);
    }
    const attested = await ours(['attest', at('fit.replay'), '--capsule', reference, '--key', at('alice')]);
    expect([attested.code, attested.stdout]).toEqual([0, expect.stringMatching(/^attested: attached to/)]);
    await json('push', capsule, reference, '--attach', at('fit.replay/report.json'));
    const { signatures } = await verify('--allowed-signers', at('signers'));
    expect(signatures.filter(({ state }) => state === 'vouched')).toHaveLength(2);
    expect((await ours(['judge', at('fit.replay'), '--strict'])).code).toBe(0);
  });

  test('all of it comes along when it is pulled, and goes up again', async () => {
    const { host = '' } = registry ?? {};
    mkdirSync(at('pulled'));
    await json('pull', reference, '-o', at('pulled/fit.capsule'), '--with-referrers');
    writeFileSync(at('pulled/fit.capsule.spdx.json'), '{"spdxVersion": "SPDX-2.3"}');
    writeFileSync(at('pulled/fit.capsule.notes.txt'), 'mine');
    const again = `${host}/lab/again:v1`;
    await json('push', at('pulled/fit.capsule'), again, '--with-referrers');
    const typesOf = async (one: string) =>
      (await json<Listed>('referrers', one)).referrers.map(({ type }) => type).sort();
    expect(await typesOf(reference)).toEqual([
      ...['attestation', 'attestation', 'report', 'signature', 'signature', 'signature'],
    ]);
    // What was called a signature and is none is not recognized as one.
    expect(await typesOf(again)).toEqual([
      ...['attestation', 'attestation', 'report', 'sbom', 'signature', 'signature'],
    ]);
    expect((await ours(['verify-signature', again, '--allowed-signers', at('signers')])).code).toBe(0);
  });

  test('the password is nowhere but where podman and docker keep it', async () => {
    const canaries = [password, basic].map((value) => ({ place: 'login', value }));
    const { path = '' } = registry ?? {};
    writeFileSync(at('printed'), printed.join('\n'));
    const searched = ['printed', 'store', 'fit.replay', 'pulled', 'registry.log', 'fit.capsule'].map((name) =>
      at(name),
    );
    expect(await searchCanaries([...searched, path], canaries)).toEqual([]);
  });
});
