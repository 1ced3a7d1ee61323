import { type About, fingerprintOf, isOutside, modulesOf } from '@holotype/model';
import type { FormatFile, OtherFile, Publication, PublishedCapsule, Results } from '../publication.ts';
import { type MachineFact, machineOf } from './machine.ts';
import { type PackageFact, packagesOf } from './packages.ts';
import { type PersonFact, peopleOf } from './people.ts';
import { openPublicText } from './private-names.ts';
import { type ReplayFact, replaysOf } from './replays.ts';

/** What formats say of a capsule: each fact once, under one name, without what names a person or a machine. */
export interface Facts {
  readonly about: About;
  /** What is stated, else the name of the capsule's file. */
  readonly title: string;
  /** What is stated, else what the documents say in a sentence. */
  readonly description: string;
  readonly people: readonly PersonFact[];
  /** When it is published, as in 2026-11-29: what is stated, else the day of publishing. */
  readonly date: string;
  readonly capsule: PublishedCapsule;
  /** `sha256:` and hexadecimal digits. */
  readonly manifestDigest: string;
  readonly fingerprint: string;
  readonly image: { readonly configDigest: string; readonly tarSize: number };
  readonly tool: string;
  /** Absent in the capsule of a machine. */
  readonly run: RunFact | undefined;
  readonly claims: readonly ClaimFact[];
  readonly outputs: readonly OutputFact[];
  readonly inputs: readonly InputFact[];
  readonly machine: MachineFact;
  readonly packages: readonly PackageFact[];
  /** Files of the environment whose bytes are in the capsule, but for inputs. */
  readonly kept: { readonly files: readonly KeptFact[]; readonly left: number };
  /** Bytes of packages that a replay has to download, and of what the capsule keeps, not compressed. */
  readonly downloadBytes: number;
  readonly keptBytes: number;
  /** Repositories in which the code is. */
  readonly code: readonly CodeFact[];
  readonly replays: readonly ReplayFact[];
  /** What else lies in the deposit, the files of formats among it. */
  readonly files: readonly FormatFile[];
  readonly others: readonly OtherFile[];
  /** The list of hashes has a signature. */
  readonly isSigned: boolean;
}

export interface RunFact {
  readonly command: readonly string[];
  /** UTC, to the second. */
  readonly began: string | undefined;
  readonly ended: string | undefined;
  readonly exitCode: number | undefined;
  readonly seconds: number;
  readonly processorSeconds: number | undefined;
  readonly peakMemoryBytes: number | undefined;
  readonly processes: number | undefined;
  readonly modules: readonly string[];
  /** Variables that change results without naming anybody. */
  readonly variables: readonly { readonly name: string; readonly value: string }[];
  readonly usesNetwork: boolean;
  readonly usesGpu: boolean;
  readonly ranks: number | undefined;
  /** Every file that it opened is known. */
  readonly isComplete: boolean;
}
export interface ClaimFact {
  /** `claim-1` */
  readonly id: string;
  /** As its author wrote it, in every document. */
  readonly name: string;
  /** What carries it, in words: `table.csv, mean, row 1`. */
  readonly carrier: string;
  /** As the paper prints it. */
  readonly value: string | undefined;
  readonly outputs: readonly OutputFact[];
}
export interface OutputFact {
  /** `output-1` */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly varies: boolean;
  readonly policy: string;
  readonly isResult: boolean;
}
export interface InputFact {
  /** `input-1` */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** Its bytes are not in the capsule: they are given at a replay by this name. */
  readonly slot: string | undefined;
  readonly url: string | undefined;
}
export interface KeptFact {
  /** `kept-1` */
  readonly id: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  /** The purl of the package that it belongs to. */
  readonly purl: string | undefined;
}
export interface CodeFact {
  readonly url: string;
  readonly commit: string;
  readonly revision: string | undefined;
}

export const factsOf = (publication: Publication, files: readonly FormatFile[]): Facts => {
  const { manifest, lock, sources, capsule, about, results, reports, others } = publication;
  const publicText = openPublicText(manifest);
  const outputs = results.outputs.map((one, at): OutputFact => ({
    ...one,
    id: `output-${at + 1}`,
    name: publicText(one.name),
  }));
  const claims = claimsOf(results, outputs, publicText);
  const run = runOf(publication, publicText);
  const machine = machineOf(manifest);
  const packages = packagesOf(publication);
  return {
    about,
    title: about.title ?? capsule.name,
    description: about.description ?? describe(run, claims, machine),
    people: peopleOf(about.authors ?? []),
    date: about.date ?? publication.today,
    capsule,
    manifestDigest: publication.manifestDigest,
    fingerprint: fingerprintOf(publication.manifestDigest),
    image: lock.image,
    tool: `${manifest.tool.name} ${manifest.tool.version}`,
    run,
    claims,
    outputs,
    inputs: inputsOf(publication, publicText),
    machine,
    packages,
    kept: keptOf(publication, packages, publicText),
    downloadBytes: publication.downloadBytes,
    keptBytes: sources.kept.total.bytes,
    code: codeOf(publication),
    replays: replaysOf(reports, publicText),
    files,
    others,
    isSigned: publication.isSigned,
  };
};

const claimsOf = (
  results: Results,
  outputs: readonly OutputFact[],
  publicText: (text: string) => string,
): ClaimFact[] =>
  results.claims.map(({ name, carrier, value, outputs: at }, number) => ({
    id: `claim-${number + 1}`,
    name,
    carrier: publicText(carrier),
    value,
    outputs: at.flatMap((one) => outputs[one] ?? []),
  }));

/** Variables of which it is known that they change results, and that name nobody. */
const telling =
  /^(?:OMP_\w+|MKL_\w+|OPENBLAS_\w+|BLIS_\w+|NUMEXPR_\w+|KMP_\w+|GOTO_\w+|LANG|LC_[A-Z]+|TZ|PYTHONHASHSEED|SOURCE_DATE_EPOCH|CUDA_VISIBLE_DEVICES|CUBLAS_WORKSPACE_CONFIG|JULIA_NUM_THREADS|R_PARALLEL_\w+)$/;

const toTime = (seconds: number | undefined): string | undefined =>
  seconds === undefined
    ? undefined
    : new Date(Math.floor(seconds) * 1000).toISOString().replace('.000Z', 'Z');

const runOf = (
  { manifest: { run } }: Publication,
  publicText: (text: string) => string,
): RunFact | undefined => {
  if (!run) return undefined;
  const { usage, began } = run;
  const { user, system } = usage;
  return {
    command: run.argv.map(publicText),
    began: toTime(began),
    ended: toTime(began === undefined ? undefined : began + usage.wall),
    exitCode: run.end.exitCode,
    seconds: usage.wall,
    processorSeconds: user === undefined || system === undefined ? undefined : user + system,
    peakMemoryBytes: usage.peakMemory,
    processes: usage.processes,
    modules: modulesOf(run),
    variables: run.environment
      .filter(({ name }) => telling.test(name))
      .map(({ name, value }) => ({ name, value: publicText(value) })),
    usesNetwork: run.contacts.some(isOutside),
    usesGpu: run.usesGpu === true,
    ranks: run.ranks?.each.length,
    isComplete: run.trace.complete,
  };
};

const inputsOf = ({ manifest: { run } }: Publication, publicText: (text: string) => string): InputFact[] =>
  (run?.inputs ?? []).map(({ path, size, sha256, slot, url }, at) => ({
    id: `input-${at + 1}`,
    name: publicText(path),
    size,
    sha256,
    slot,
    url: url === undefined ? undefined : publicText(url),
  }));

const keptOf = (
  { manifest: { run }, kept: { files, left } }: Publication,
  packages: readonly PackageFact[],
  publicText: (text: string) => string,
): Facts['kept'] => {
  const inputs = new Set((run?.inputs ?? []).map(({ path }) => path));
  const listed = new Set(packages.map(({ purl }) => purl));
  return {
    files: files
      .filter(({ path }) => !inputs.has(path))
      .map(({ path, size, sha256, purl }, at) => ({
        ...{ id: `kept-${at + 1}`, name: publicText(path), size, sha256 },
        purl: purl !== undefined && listed.has(purl) ? purl : undefined,
      })),
    left,
  };
};

/** Work trees that the project lies in, or that lie in the project: those of installed tools are none of the work. */
const codeOf = ({ manifest: { sections, run } }: Publication): CodeFact[] => {
  const project = run?.project;
  const isWithin = (path: string, directory: string) =>
    path === directory || path.startsWith(`${directory}/`);
  return (sections.git?.workTrees ?? [])
    .filter(({ path }) => project === undefined || isWithin(project, path) || isWithin(path, project))
    .flatMap(({ commit, revision, remotes }) =>
      remotes
        .filter(({ url }) => /^https:\/\/[^\s@]+$/.test(url))
        .slice(0, 1)
        .map(({ url }) => ({ url, commit, revision })),
    );
};

const describe = (
  run: RunFact | undefined,
  claims: readonly ClaimFact[],
  { system }: MachineFact,
): string => {
  const on = system === undefined ? '' : ` on ${system}`;
  if (!run) return `A machine${on}, recorded file by file with Holotype.`;
  const stated =
    claims.length === 0
      ? ''
      : ` It states ${claims
          .map(({ name }) => name)
          .slice(0, 20)
          .join('; ')}.`;
  return `A run of ${run.command.slice(0, 4).join(' ')}${run.command.length > 4 ? ' …' : ''}${on}, recorded with all that it needs by Holotype.${stated}`;
};
