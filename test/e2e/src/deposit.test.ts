import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FakeArchive, noise, startArchive } from '@holotype/test-support';
import { beforeAll, describe, expect, test } from 'vitest';
import { type CliResult, failureOf, holotype, type StartedCli, startHolotype } from './hostile/cli.ts';
import { atEnd } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import { capsuleOf, findRunMachine, freeze, makeProject } from './trouble/run-machine.ts';

const token = 'Zq7-deposit-token.0123456789';
const project = `title = "Growth of oaks"
licence = "CC-BY-4.0"
[[authors]]
name = "Ada Lovelace"
`;

const what = 'uploading a deposit';
describe.runIf(findsRunMachine(what))(what, () => {
  const finished = atEnd();
  let [place, capsule] = ['', ''];
  const at = (name: string) => join(place, name);
  const said: CliResult[] = [];
  // Nobody is asked by a proxy for what is on this machine.
  const env = { no_proxy: '127.0.0.1', NO_PROXY: '127.0.0.1', HOLOTYPE_DEPOSIT_TOKEN: token };
  const wordsOf = (deposit: string, { url }: Pick<FakeArchive, 'url'>, more: readonly string[] = []) => [
    ...['publish', capsule, '-o', at(deposit), '--upload', url, '--store', at('store'), ...more],
  ];
  const run = async (argv: readonly string[], variables: Readonly<Record<string, string>> = env) => {
    const done = await holotype(argv, { env: variables });
    said.push(done);
    return done;
  };

  beforeAll(async () => {
    const machine = findRunMachine(finished);
    ({ place } = machine);
    makeProject(machine, 'fit', 'wc -c < data.bin > count.txt', { 'holotype.toml': project });
    // Three requests, as bytes that cannot be compressed.
    writeFileSync(join(machine.root, machine.home, 'fit/data.bin'), noise(36_000_000));
    const frozen = await freeze(machine, 'fit');
    if (frozen.code !== 0) throw new Error(frozen.stderr);
    capsule = capsuleOf(machine, 'fit');
  });

  test('an upload that is killed half-way goes on, and sends no finished file or part again', async () => {
    let upload: StartedCli | undefined;
    const archive = await startArchive({
      token,
      instead: (request) => {
        if (!upload || !request.url?.endsWith('/content/2')) return false;
        const { process } = upload;
        upload = undefined;
        request.once('data', () => process.kill('SIGKILL'));
        return true;
      },
    });
    upload = startHolotype(wordsOf('killed', archive), { env });
    const killed = await upload.ended;
    said.push(killed);
    expect(killed.signal).toBe('SIGKILL');
    const before = archive.asked.filter((one) => one.startsWith('PUT '));
    expect(before.some((one) => one.endsWith('fit.capsule/content/1'))).toBe(true);

    archive.asked.length = 0;
    const done = await run(wordsOf('killed', archive, ['--json']));
    expect([done.code, done.stderr]).toEqual([0, expect.stringContaining('is uploaded as it is there')]);
    const after = archive.asked.filter((one) => one.startsWith('PUT '));
    expect(after.filter((one) => before.includes(one))).toEqual([expect.stringMatching(/content\/2$/)]);
    const { uploaded } = JSON.parse(done.stdout) as { uploaded: Readonly<Record<string, unknown>> };
    expect(uploaded).toMatchObject({ state: 'draft', page: `${archive.url}/uploads/rec-1`, complaints: [] });

    expect([...archive.drafts.keys()]).toEqual(['rec-1']);
    const draft = archive.drafts.get('rec-1');
    expect(draft?.record.metadata?.title).toBe('Growth of oaks');
    expect([...(draft?.files.keys() ?? [])].sort()).toEqual(readdirSync(at('killed')).sort());
    for (const [name, { content, isDone }] of draft?.files ?? [])
      expect([name, isDone, content?.equals(readFileSync(at(`killed/${name}`)))]).toEqual([name, true, true]);
    expect([draft?.isPublished, archive.asked.some((one) => one.includes('publish'))]).toEqual([
      false,
      false,
    ]);

    const published = await run(wordsOf('killed', archive, ['--publish']));
    expect(published.stdout).toContain(`published  ${archive.url}/records/rec-1`);
    expect(published.stderr).toContain('cannot be undone');
    expect(draft?.isPublished).toBe(true);
  });

  test('without a token nothing is written or asked, and the variable is named', async () => {
    const archive = await startArchive({ token });
    const words = wordsOf('none', archive);
    const failed = await run(words, { ...env, HOLOTYPE_DEPOSIT_TOKEN: '' });
    expect(failureOf(failed)).toBe('DEPOSIT_TOKEN_MISSING: HOLOTYPE_DEPOSIT_TOKEN is not set');
    expect([existsSync(at('none')), archive.asked]).toEqual([false, []]);
    const refused = await run(words, { ...env, HOLOTYPE_DEPOSIT_TOKEN: 'some-other-token' });
    expect(failureOf(refused)).toMatch(/^DEPOSIT_TOKEN_REFUSED: A new draft .*HOLOTYPE_DEPOSIT_TOKEN/);
    expect([refused.code, archive.drafts.size]).toEqual([10, 0]);
    expect(failureOf(await run(['publish', capsule, '-o', at('none'), '--publish']))).toMatch(
      /^OPTION_INVALID: --publish/,
    );
  });

  test('the token is in nothing that was printed or written', () => {
    for (const { stdout, stderr } of said) expect(stdout + stderr).not.toContain(token);
    const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
      .map(at)
      .filter((path) => !path.startsWith(at('machine')) && statSync(path).isFile());
    expect(files).toContain(at('killed.uploads.json'));
    expect(files.filter((path) => readFileSync(path).includes(token))).toEqual([]);
  });
});
