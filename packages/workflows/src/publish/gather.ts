import { openCapsule } from '@holotype/capsule';
import { packageNeeds } from '@holotype/ecosystems';
import { hashLocal, readWhole } from '@holotype/host';
import {
  type About,
  claimedText,
  documentDigest,
  type Manifest,
  nameForOthers,
  policyText,
  type RawPath,
  rawToText,
  readDocument,
  type Report,
  toDigest,
} from '@holotype/model';
import type { Publication, Results } from '@holotype/publish';
import { lockOf } from '@holotype/rebuild';
import { planComparison } from '@holotype/verify';
import { sourcesAndKeptFiles, type WorkflowContext } from '@holotype/workflows-replay';
import { aboutOfProject, readProject } from '../project/read-project.ts';
import { PublishError } from './errors.ts';

export interface PublicationRequest {
  readonly capsule: RawPath;
  /** What it is called in the deposit; default: as it is here. */
  readonly file?: string | undefined;
  /** A file with the keys of holotype.toml that say what the work is; they count before those of the capsule. */
  readonly metadata: RawPath | undefined;
  /** report.json of replays. */
  readonly reports: readonly RawPath[];
}

/** Of a machine a hundred thousand files may be kept, and nobody opens a list of 50 MB. */
const mostKeptFiles = 10_000;

/** Reads what a deposit is made from. Throws PublishError, ProjectError, DocumentError, HostError, and what opening a capsule throws. */
export const gatherPublication = async (
  context: WorkflowContext,
  { capsule, file, metadata, reports }: PublicationRequest,
): Promise<Publication> => {
  const given = metadata === undefined ? undefined : aboutOfProject(readProject(metadata));
  const reader = await openCapsule(capsule);
  try {
    const { manifest, written } = reader;
    const lock = lockOf(reader);
    const manifestDigest = documentDigest(written);
    const { sources, kept } = await sourcesAndKeptFiles(context, capsule, mostKeptFiles);
    return {
      manifest,
      manifestDigest,
      lock,
      downloadBytes: lock.artifacts
        .filter((one) => !reader.place(toDigest(one.sha256)))
        .reduce((sum, { size }) => sum + size, 0),
      needs: packageNeeds(manifest.sections),
      sources,
      kept: { ...kept, files: kept.files.map((file) => ({ ...file, path: rawToText(file.path) })) },
      capsule: { name: file ?? nameForOthers(capsule), ...hashLocal(capsule) },
      about: joinAbout(manifest.about, given),
      results: resultsOf(manifest),
      reports: reports.map((path) => readReport(path, manifestDigest)),
      isSigned: false,
      others: [],
      today: context.now().slice(0, 10),
      tool: context.tool,
    };
  } finally {
    reader.close();
  }
};

/** What is given counts, field by field. */
const joinAbout = (recorded: About = {}, given: About = {}): About => {
  const about = { ...recorded, ...given };
  delete about.readIn;
  return about;
};

const resultsOf = ({ run }: Manifest): Results => {
  if (!run) return { outputs: [], claims: [] };
  const plan = planComparison(run);
  return {
    outputs: plan.outputs.map(({ name, size, sha256, varies, policy, role }) => ({
      name,
      size,
      sha256,
      varies,
      policy: policyText(policy),
      isResult: role === 'result',
    })),
    claims: plan.claims.map(({ claim: { name, output, select, value }, outputs }) => ({
      name,
      carrier: claimedText(select ? { output, select } : { output }),
      value,
      outputs: outputs.map((one) => plan.outputs.indexOf(one)),
    })),
  };
};

/** A report of a replay of this very capsule. */
const readReport = (path: RawPath, manifestDigest: string): Report => {
  const name = rawToText(path);
  const report = readDocument('report', readWhole(path), name);
  if (report.replay && report.subject.manifestDigest === manifestDigest) return report;
  const what = report.replay ? 'is of another capsule' : 'is not of a replay';
  throw new PublishError('PUBLISH_OTHER_REPORT', `${name} ${what}`, {
    hint: 'give the report.json that holotype replay wrote for this capsule',
  });
};
