import { type LocalContent, writeRunContents, type WrittenPack } from '@holotype/capsule';
import type { ChosenVariables, Identity } from '@holotype/capture';
import { openLocal, removeTree } from '@holotype/host';
import { isWithin, limits, type RawPath, rawToText, type Run, toDigest } from '@holotype/model';
import type { SecretSearch, Unsearched } from '@holotype/secrets';
import { type WorkflowContext, installedPaths } from '@holotype/workflows-replay';
import { guess, nameBelow, sideFinder } from '@holotype/verify';
import { FreezeError } from './errors.ts';
import { partialFiles } from './partial-place.ts';
import type { FreezeRequest, Requested } from './request.ts';
import { resolveRequested } from './resolve-requested.ts';
import { findResults, madeBy, matchesNothing, type Result, writtenFiles } from './results.ts';
import { refuseUnmet } from './refuse-unmet.ts';
import { copyOf, type SafeRun } from './safe-run.ts';
import { withoutSecrets } from './secrets.ts';
import { contentOf, type Streams, toResults } from './section.ts';
import { chooseForRun, identityOf } from './variables.ts';

/** What a run left behind, and where it belongs. */
export interface Gathered extends SafeRun {
  readonly identity: Identity;
  readonly variables: ChosenVariables;
  readonly place: RawPath;
  /** Names relative to the project. */
  readonly requested: Requested;
  readonly results: readonly Result[];
  readonly streams: Streams;
  readonly kept: Run['kept'];
  readonly packs: readonly WrittenPack[];
  /** Of streams and outputs, by name, what was not searched for secrets. */
  readonly unsearched: ReadonlyMap<string, Unsearched>;
  /** Holotype's own paths, which no capture takes. */
  readonly own: readonly RawPath[];
  /** Those of them that this program runs from. */
  readonly program: readonly RawPath[];
}

/** Where the bytes of a result lie: copied after the run, or, where there was no room, where it was made. */
const localOf = (place: RawPath, { path, sha256 }: Result): RawPath =>
  copyOf(place, toDigest(sha256)) ?? path;

/** Of what is a side file its hash is enough. */
const isSide = (results: readonly Result[], project: RawPath | undefined): ((result: Result) => boolean) => {
  const below = project === undefined ? undefined : rawToText(project);
  const nameOf = ({ path }: Result) => nameBelow(below, rawToText(path));
  const sideOf = sideFinder(results.map(nameOf));
  return (result) => !result.declared && sideOf(nameOf(result), result.after.size) !== undefined;
};

const toContents = (
  place: RawPath,
  results: readonly Result[],
  project: RawPath | undefined,
  limit: number,
): LocalContent[] => {
  const isLeft = isSide(results, project);
  return results.flatMap((result) => {
    const { after, sha256 } = result;
    return after.type === 'file' && after.size <= limit && !isLeft(result)
      ? [{ local: localOf(place, result), size: after.size, sha256 }]
      : [];
  });
};

const nameContents = (place: RawPath, streams: Streams, results: readonly Result[]): Map<string, RawPath> =>
  new Map([
    ...Object.entries(streams).map(([name, { local }]: [string, LocalContent]) => [name, local] as const),
    ...results.map((result) => [rawToText(result.path), localOf(place, result)] as const),
  ]);

/**
 * Finds the results of a run and puts their bytes into packs. Throws FreezeError `FREEZE_OUTPUT_MISSING`, `FREEZE_SECRET_FOUND`,
 * `FREEZE_NOTHING_MATCHES`, `FREEZE_CLAIM_NOT_MET`.
 */
export const gather = async (
  context: WorkflowContext,
  request: FreezeRequest,
  place: RawPath,
  run: SafeRun,
  search: SecretSearch,
): Promise<Gathered> => {
  const { workingDirectory, home, project, trace } = run;
  const identity = identityOf(context, run);
  // What the command got was chosen when it ran; what is kept of it follows from the options of now.
  const variables = chooseForRun(run, request.variables, request.isPrivate);
  const area = project ?? workingDirectory;
  const { files } = openLocal();
  const requested = resolveRequested(request.requested, {
    ...{ workingDirectory, project, files },
    made: madeBy(trace.files),
  });
  const results = findResults({ files: trace.files, area, home, project, declared: requested.outputs });
  const missing = request.requested.outputs.filter((_, at) =>
    matchesNothing(requested.outputs[at] ?? '', project, results),
  );
  const [first] = missing;
  if (first !== undefined) {
    const written = writtenFiles(trace.files).map((path) =>
      rawToText(isWithin(path, workingDirectory) ? path.slice(workingDirectory.length + 1) : path),
    );
    throw new FreezeError('FREEZE_OUTPUT_MISSING', `The run did not write ${missing.join(', ')}`, {
      hint: `${guess(first, written)} (names are relative to the working directory)`,
    });
  }
  const streams: Streams = {
    stdin: contentOf(`${place}/stdin`),
    stdout: contentOf(`${place}/stdout`),
    stderr: contentOf(`${place}/stderr`),
  };
  const largest = Math.min(request.dataLimit, limits.runContent);
  const contents = [
    streams.stdin,
    ...[streams.stdout, streams.stderr].filter(({ size }) => size <= limits.runContent),
    ...toContents(place, results, project, largest),
  ];
  const names = nameContents(place, streams, results);
  const { clean, unsearched } = await withoutSecrets(context, search, contents, names, request.strict);
  const at = partialFiles(place).packs;
  removeTree(at);
  const { kept, packs } = await writeRunContents(at, clean);
  await refuseUnmet(
    toResults({ project, requested, results, streams, kept }),
    new Map([
      ...results.flatMap((result) =>
        result.after.type === 'file'
          ? [[result.sha256, { local: localOf(place, result), size: result.after.size }] as const]
          : [],
      ),
      [streams.stdout.sha256, streams.stdout],
    ]),
  );
  const plan = request.plan === undefined ? [] : [request.plan];
  const program = installedPaths(context);
  const own = [place, request.output, ...plan, context.store.path, ...program];
  const held = { requested, results, streams, kept, packs, unsearched };
  return { ...run, ...held, identity, variables, place, own, program };
};
