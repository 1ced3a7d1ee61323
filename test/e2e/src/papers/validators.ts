import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { execute, must, needs } from '@holotype/kit';

/** A program of others that reads papers. What it `holds` of each are the SHA-256 of the files attached to it. */
export interface Reader {
  readonly name: string;
  readonly holds: (papers: readonly string[]) => Promise<ReadonlyMap<string, readonly string[]>>;
}

/** A program of others that judges papers; of what is none of its business it says nothing. */
export interface Judge {
  readonly name: string;
  readonly says: (papers: readonly string[]) => Promise<ReadonlyMap<string, string>>;
}

/** The validators that can be had here; the others are noted as left out. They are brought into `place`. */
export const bringValidators = async (
  what: string,
  place: string,
): Promise<{ readonly readers: readonly Reader[]; readonly judges: readonly Judge[] }> => {
  const readers = [await pdfdetach(place)];
  if (needs(`${what}: MuPDF`, 'mutool')) readers.push(await mutool(place));
  if (needs(`${what}: pdf.js`, 'npm')) readers.push(await pdfjs(place));
  const judges = [await qpdf()];
  if (needs(`${what}: signatures`, 'pdfsig')) judges.push(await pdfsig());
  if (needs(`${what}: JHOVE and veraPDF`, 'java', 'javac', 'mvn'))
    judges.push(...(await fromMaven(join(place, 'jars'))));
  return { readers, judges };
};

const pdfjsDriver = fileURLToPath(new URL('pdfjs-driver.js', import.meta.url));
const sources = fileURLToPath(new URL('../../src/papers', import.meta.url));

const hashOf = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** What is said of one paper after the other. */
const each = async <T>(papers: readonly string[], ask: (paper: string) => Promise<T>) => {
  const said = new Map<string, T>();
  for (const paper of papers) said.set(paper, await ask(paper));
  return said;
};

const directory = (place: string): string => mkdtempSync(join(place, 'attached-'));

/** The first version that a program says anywhere. */
const versionOf = async (argv: readonly string[]): Promise<string> => {
  const { stdout, stderr } = await execute(argv);
  return /\d+(?:\.\d+)+/.exec(stdout + stderr)?.[0] ?? 'of unknown version';
};

const pdfdetach = async (place: string): Promise<Reader> => ({
  name: `pdfdetach ${await versionOf(['pdfdetach', '-v'])}`,
  holds: (papers) =>
    each(papers, async (paper) => {
      const into = directory(place);
      await must(['pdfdetach', '-saveall', '-o', into, paper]);
      return readdirSync(into).map((name) => hashOf(join(into, name)));
    }),
});

/** Follows the name tree, which is one node where `attach` wrote it. */
const mutool = async (place: string): Promise<Reader> => ({
  name: `mutool ${await versionOf(['mutool', '-v'])}`,
  holds: (papers) =>
    each(papers, async (paper) => {
      const tree = 'trailer/Root/Names/EmbeddedFiles/Names';
      const names = await must(['mutool', 'show', paper, tree]);
      const file = join(directory(place), 'file');
      const hashes: string[] = [];
      for (const [, object = ''] of names.matchAll(/\)\s+(\d+) 0 R/g)) {
        await must(['mutool', 'show', '-b', '-o', file, paper, `${object}/EF/F`]);
        hashes.push(hashOf(file));
      }
      return hashes;
    }),
});

const pdfjs = async (place: string): Promise<Reader> => {
  const version = '5.6.205';
  const into = join(place, 'pdfjs');
  mkdirSync(into);
  await must([
    ...['npm', 'install', '--prefix', into, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund'],
    `pdfjs-dist@${version}`,
  ]);
  const module = pathToFileURL(join(into, 'node_modules/pdfjs-dist/legacy/build/pdf.mjs')).href;
  return {
    name: `pdf.js ${version}`,
    holds: async (papers) => {
      const said = await must([process.execPath, pdfjsDriver, module, ...papers]);
      return new Map(
        said.split('\n').map((line) => JSON.parse(line) as readonly [string, readonly string[]]),
      );
    },
  };
};

const qpdf = async (): Promise<Judge> => ({
  name: `qpdf ${await versionOf(['qpdf', '--version'])}`,
  says: (papers) =>
    each(papers, async (paper) => {
      const { code, stdout, stderr } = await execute(['qpdf', '--check', paper]);
      return code === 0 ? 'no error' : `${stdout}${stderr}`.trim();
    }),
});

/** What of a signature an attachment may not change; who signed is trusted or not in either case. */
const pdfsig = async (): Promise<Judge> => ({
  name: `pdfsig ${await versionOf(['pdfsig', '-v'])}`,
  says: async (papers) => {
    const said = await each(papers, (paper) => execute(['pdfsig', paper]));
    return new Map(
      [...said].flatMap(([paper, { stdout }]) => {
        const signatures = stdout.match(/Signature Validation: .*/g);
        return signatures
          ? [[paper, signatures.join(', ').replaceAll(/Signature Validation: |\.$/g, '')]]
          : [];
      }),
    );
  },
});

const fromMaven = async (jars: string): Promise<readonly Judge[]> => {
  await must([
    ...['mvn', '--quiet', '--batch-mode', '--file', join(sources, 'pom.xml')],
    ...['dependency:copy-dependencies', `-DoutputDirectory=${jars}`],
  ]);
  const versionIn = (jar: string) =>
    readdirSync(jars).flatMap((name) => new RegExp(`^${jar}-(.*)\\.jar$`).exec(name)?.[1] ?? [])[0] ?? '';
  const java = ['java', '-cp', join(jars, '*')];
  return [
    {
      name: `JHOVE ${versionIn('jhove-core')}`,
      says: async (papers) => {
        const said = await must([...java, join(sources, 'JhoveStatus.java'), ...papers]);
        return new Map(said.split('\n').map((line) => line.split('\t') as [string, string]));
      },
    },
    {
      name: `veraPDF ${versionIn('greenfield-apps')}`,
      says: async (papers) => {
        const verapdf = [...java, 'org.verapdf.apps.GreenfieldCliWrapper', '--format', 'text'];
        // Its exit code is that of the worst paper. It judges what claims to be PDF/A by that claim, and everything else as PDF/A-1b.
        const { stdout } = await execute([...verapdf, ...papers]);
        const said = [...stdout.matchAll(/^(PASS|FAIL) (.*) (\S+)$/gm)];
        return new Map(
          said.flatMap(([, verdict, paper = '', part = '']) =>
            verdict === 'PASS' ? [[paper, `PDF/A-${part}`]] : [],
          ),
        );
      },
    },
  ];
};
