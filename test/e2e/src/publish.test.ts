import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { execute, leaveOut, must, needs, needsVenv } from '@holotype/kit';
import { beforeAll, describe, expect, test } from 'vitest';
import { publish, type Publication } from '../../../packages/publish/dist/index.js';
import { machine as machineOfNobody, sample } from '../../../packages/publish/dist/sample.test.data.js';
import { failureOf, holotype } from './hostile/cli.ts';
import { atEnd, temporary } from './hostile/temporary.ts';
import { findsRunMachine } from './trouble/has-run-machine.ts';
import {
  capsuleOf,
  findRunMachine,
  freeze,
  makeProject,
  replay,
  type RunMachine,
} from './trouble/run-machine.ts';

const project = `command = ["./run.sh"]
licence = "CC-BY-4.0"
outputs = ["table.csv"]

[[authors]]
name = "Ada Lovelace"
orcid = "0000-0002-1825-0097"

[[claims]]
name = "Mean height"
output = "table.csv"
select = "mean[1]"
value = "1.5"
`;
const more = `title = "Growth of oaks"
doi = "10.5072/zenodo.1234"
contact = "ada@uni.example"
subjects = ["Agricultural Sciences"]
[paper]
title = "Oaks"
doi = "10.5072/paper"
`;

/** With packages inside and beside each other, which the run of these tests has not. */
const publications: Readonly<Record<string, Publication>> = {
  run: sample,
  machine: { ...machineOfNobody, kept: { ...machineOfNobody.kept, left: 90_000 } },
};
const textOf = (publication: Publication, file: string): string =>
  publish(publication).files.find(({ name }) => name === file)?.text ?? '';

const what = 'publishing a frozen run';
describe.runIf(findsRunMachine(what))(what, () => {
  const finished = atEnd();
  let machine: RunMachine;
  let report = '';
  const at = (name: string) => `${machine.place}/${name}`;
  beforeAll(async () => {
    machine = findRunMachine(finished);
    makeProject(machine, 'oaks', 'printf "mean\\n1.5\\n" > table.csv', {
      'holotype.toml': project,
      'CITATION.cff': 'title: From the citation\nkeywords:\n  - oaks\nversion: "1.0"\n',
    });
    const frozen = await freeze(machine, 'oaks', { argv: [] });
    expect([frozen.code, frozen.stderr]).toEqual([0, expect.stringContaining('CITATION.cff')]);
    const replayed = await replay(machine, 'oaks');
    expect(replayed.code).toBe(0);
    report = at('oaks.replay/report.json');
    expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
      replay: { usage: { setup: expect.any(Number) as unknown, analysis: expect.any(Number) as unknown } },
    });
    writeFileSync(at('more.toml'), more);
  });

  test('what files of the project say is in the capsule, with the file that said it', async () => {
    const { stdout } = await holotype(['show', capsuleOf(machine, 'oaks'), '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      about: {
        title: 'From the citation',
        version: '1.0',
        readIn: expect.arrayContaining([{ field: 'title', file: 'CITATION.cff' }]) as unknown,
      },
    });
  });

  test('the deposit is whole, its hashes are right, and what nobody said is named with an example', async () => {
    const done = await holotype([
      'publish',
      capsuleOf(machine, 'oaks'),
      '-o',
      at('deposit'),
      '--metadata',
      at('more.toml'),
      '--report',
      report,
    ]);
    expect([done.code, done.stderr]).toEqual([
      0,
      expect.stringContaining('affiliation = "University of Jena"'),
    ]);
    expect(readdirSync(at('deposit')).sort()).toEqual(
      [
        ...[
          '.zenodo.json',
          'AD-AE.md',
          'AD-AE.tex',
          'CITATION.cff',
          'README.md',
          'SHA256SUMS',
          'availability.txt',
        ],
        ...[
          'checklist.md',
          'codecheck.yml',
          'codemeta.json',
          'datacite.json',
          'dataverse.json',
          'fingerprint.txt',
          'holotype.sty',
          'invenio-rdm.json',
        ],
        ...[
          'oaks.capsule',
          'osf.json',
          'report.html',
          'ro-crate-metadata.json',
          'sbom.cdx.json',
          'sbom.spdx.json',
        ],
      ].sort(),
    );
    await must(['sha256sum', '--check', '--quiet', 'SHA256SUMS'], { cwd: at('deposit') });
    expect(readFileSync(at('deposit/report.html'), 'utf8')).toMatch(
      /<h1>Growth of oaks<\/h1>[^]*Mean height/,
    );
    const readme = readFileSync(at('deposit/README.md'), 'utf8');
    expect(readme).toMatch(/^# Growth of oaks\n/);
    expect(readme).toContain('| Mean height | `table.csv, mean, row 1` | 1.5 |');
    expect(readme).toMatch(/\| replay 1 \| [\d-]+ \| 1 of 1 claims hold \|/);
    const fingerprint = readFileSync(at('deposit/fingerprint.txt'), 'utf8').trim();
    const shown = await holotype(['show', at('deposit/oaks.capsule'), '--fingerprint', fingerprint]);
    expect(shown.code).toBe(0);
  });

  test('nothing that is there is replaced unasked, nor with force what is no deposit', async () => {
    const capsule = capsuleOf(machine, 'oaks');
    mkdirSync(at('other'));
    writeFileSync(at('other/thesis.tex'), 'mine');
    const publish = (...words: readonly string[]) => holotype(['publish', capsule, ...words]);
    expect(failureOf(await publish('-o', at('other')))).toContain('HOST_OUTPUT_EXISTS');
    expect(failureOf(await publish('-o', at('other'), '--force'))).toMatch(
      /^PUBLISH_NOT_A_DEPOSIT: .*thesis\.tex/,
    );
    expect(readFileSync(at('other/thesis.tex'), 'utf8')).toBe('mine');
    expect((await publish('-o', at('again'))).code).toBe(0);
    const before = statSync(at('again')).ino;
    expect((await publish('-o', at('again'), '--force')).code).toBe(0);
    expect(statSync(at('again')).ino).not.toBe(before);
    expect(readdirSync(machine.place).filter((name) => name.endsWith('.partial'))).toEqual([]);
  });

  test('a bag holds the same files, and is replaced as a deposit is', async () => {
    const publish = (...words: readonly string[]) =>
      holotype(['publish', capsuleOf(machine, 'oaks'), '-o', at('bag'), '--bag', ...words]);
    expect((await publish('--metadata', at('more.toml'), '--report', report)).code).toBe(0);
    expect(readdirSync(at('bag/data')).sort()).toEqual(readdirSync(at('deposit')).sort());
    await must(['sha256sum', '--check', '--quiet', 'manifest-sha256.txt', 'tagmanifest-sha256.txt'], {
      cwd: at('bag'),
    });
    writeFileSync(at('bag/data/thesis.tex'), 'mine');
    expect(failureOf(await publish('--force'))).toMatch(/^PUBLISH_NOT_A_DEPOSIT: .*thesis\.tex/);
    rmSync(at('bag/data/thesis.tex'));
    expect((await publish('--force', '--metadata', at('more.toml'))).code).toBe(0);
  });

  test('a report of another capsule is refused, and nothing is written', async () => {
    const other = JSON.parse(readFileSync(report, 'utf8')) as { subject: { manifestDigest: string } };
    other.subject.manifestDigest = `sha256:${'0'.repeat(64)}`;
    writeFileSync(at('other.json'), JSON.stringify(other));
    const done = await holotype([
      'publish',
      capsuleOf(machine, 'oaks'),
      '-o',
      at('none'),
      '--report',
      at('other.json'),
    ]);
    expect(failureOf(done)).toContain('PUBLISH_OTHER_REPORT');
    expect(existsSync(at('none'))).toBe(false);
  });

  test('what a paper says of it', async () => {
    const { stdout, code } = await holotype([
      'cite',
      capsuleOf(machine, 'oaks'),
      '--metadata',
      at('more.toml'),
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain('https://doi.org/10.5072/zenodo.1234');
    expect(stdout).toMatch(/^@misc\{lovelace\d{4}growth,$/m);
    expect(stdout).toMatch(/^fingerprint [0-9A-Z]{5}-/m);
  });

  test('lists of software are CycloneDX 1.6, by its strict validator', async () => {
    const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
    const samples = Object.values(publications).map((one) => textOf(one, 'sbom.cdx.json'));
    for (const text of [readFileSync(at('deposit/sbom.cdx.json'), 'utf8'), ...samples])
      expect(await validator.validate(text)).toBeNull();
  });

  const typesetting = 'what a deposit has for LaTeX';
  test.runIf(needs(typesetting, 'pdflatex', 'apt-get', 'dpkg-deb'))(typesetting, async () => {
    const place = temporary(finished);
    const paper = (name: string, preamble: string, body: string) => {
      writeFileSync(
        join(place, `${name}.tex`),
        `\\documentclass{article}\n${preamble}\\begin{document}\n${body}\n\\end{document}\n`,
      );
      return ['pdflatex', '-interaction=nonstopmode', '-halt-on-error', name];
    };
    const environment = { TEXINPUTS: `.:${at('deposit')}:${place}/texlive//:` };
    const typeset = (argv: readonly string[]) => must(argv, { cwd: place, env: environment });
    await typeset(paper('appendix', '', '\\input{AD-AE}'));

    // One file of a package of 19 MB, which comes with 160 MB of others.
    if ((await execute(['kpsewhich', 'embedfile.sty'])).code !== 0) {
      await execute(['apt-get', 'download', '-q', 'texlive-latex-extra'], { cwd: place });
      const [extra] = readdirSync(place).filter((name) => name.endsWith('.deb'));
      if (extra === undefined) {
        leaveOut('holotype.sty', 'needs embedfile, and texlive-latex-extra cannot be downloaded');
        return;
      }
      await must(['dpkg-deb', '-x', join(place, extra), join(place, 'texlive')]);
    }
    await typeset(paper('paper', '\\usepackage{holotype}\n', '\\holotypeline'));
    const made = join(place, 'paper.pdf');
    expect((await holotype(['extract', made, '-o', join(place, 'out')])).code).toBe(0);
    const extracted = readFileSync(join(place, 'out/paper.capsule'));
    expect(extracted.equals(readFileSync(at('deposit/oaks.capsule')))).toBe(true);
  });

  const validators = 'official validators of the files of a deposit';
  test.runIf(needsVenv(validators))(validators, async () => {
    const place = temporary(finished);
    await must(['python3', '-m', 'venv', `${place}/venv`]);
    await must([
      ...[`${place}/venv/bin/pip`, 'install', '--quiet', '--disable-pip-version-check'],
      ...[
        'roc-validator==0.13.0',
        'rocrate==0.16.0',
        'spdx-tools==0.8.5',
        'cffconvert==2.0.0',
        'datacite==1.4.1',
        'PyLD==3.3.0',
        'bagit==1.9.0',
      ],
    ]);
    // Their schemas alone: what else they need, of InvenioRDM a whole server, contradicts the others.
    await must([
      ...[`${place}/venv/bin/pip`, 'install', '--quiet', '--disable-pip-version-check', '--no-deps'],
      ...['invenio-rdm-records==36.0.0', 'invenio-records-resources==11.1.2', 'invenio-requests==15.2.2'],
      ...['pyDataverse==0.3.5', 'codemetapy==3.0.4'],
    ]);
    const script = fileURLToPath(new URL('../src/publish/validate.py', import.meta.url));
    const done = await execute([`${place}/venv/bin/python`, script, at('deposit')], {});
    process.stderr.write(done.stdout);
    expect([done.code, done.stdout.match(/^refused:.*$/gm)]).toEqual([0, null]);
    expect(done.stdout.match(/^valid: /gm)).toHaveLength(10);
    for (const [name, publication] of Object.entries(publications)) {
      const list = join(place, `${name}.spdx.json`);
      writeFileSync(list, textOf(publication, 'sbom.spdx.json'));
      await must([`${place}/venv/bin/pyspdxtools`, '-i', list]);
    }
    await must([`${place}/venv/bin/bagit.py`, '--validate', '--quiet', at('bag')]);
  });
});
