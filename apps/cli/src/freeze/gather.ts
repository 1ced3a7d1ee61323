import { type LocalContent, writeRunContents, type WrittenPack } from '@holotype/archive';
import { findIdentity, findProject, type Identity } from '@holotype/capture';
import { openLocal } from '@holotype/host';
import { type RawPath, rawToText, rawToUtf8, type Run, utf8ToRaw } from '@holotype/model';
import { type Context, storeFor } from '@holotype/replay';
import type { Trace } from '@holotype/trace';
import { FreezeError } from './errors.ts';
import type { FreezeRequest } from './request.ts';
import { refuseNamesInFiles } from './private.ts';
import { rebase, type Requested } from './requested.ts';
import { findResults, missingResults, type Result } from './results.ts';
import { withoutSecrets } from './secrets.ts';
import { contentOf, type Streams } from './section.ts';

/** Where a run belongs; found before it starts, as it may remove its own directory. */
export interface Surroundings {
  readonly identity: Identity;
  readonly workingDirectory: RawPath;
  readonly home: RawPath | undefined;
  readonly project: RawPath | undefined;
}

export const findSurroundings = (context: Context, asked: RawPath | undefined): Surroundings => {
  const workingDirectory = utf8ToRaw(context.workingDirectory);
  const variable = context.environment['HOME'];
  const home = variable === undefined ? undefined : utf8ToRaw(variable);
  const homes = home === undefined ? [] : [home];
  const host = openLocal();
  return {
    identity: findIdentity(host.files, context),
    ...{ workingDirectory, home, project: findProject(host, workingDirectory, homes, asked) },
  };
};

/** What a run left behind, and where it belongs. */
export interface Gathered extends Surroundings {
  readonly place: RawPath;
  /** Names relative to the project. */
  readonly requested: Requested;
  readonly results: readonly Result[];
  readonly streams: Streams;
  readonly kept: Run['kept'];
  readonly packs: readonly WrittenPack[];
  /** Holotype's own paths, which no capture takes. */
  readonly own: readonly RawPath[];
}

const toContents = (results: readonly Result[], limit: number): LocalContent[] =>
  results.flatMap(({ path, after, sha256 }) =>
    after.type === 'file' && after.size <= limit ? [{ local: path, size: after.size, sha256 }] : [],
  );

const nameContents = (streams: Streams, results: readonly Result[]): Map<string, RawPath> =>
  new Map([
    ...Object.entries(streams).map(([name, { local }]: [string, LocalContent]) => [name, local] as const),
    ...results.map(({ path }) => [rawToText(path), path] as const),
  ]);

/** Finds the results of a run and keeps their bytes. Throws FreezeError `FREEZE_OUTPUT_MISSING`, `FREEZE_SECRET_FOUND`. */
export const gather = async (
  context: Context,
  request: FreezeRequest,
  trace: Trace,
  place: RawPath,
  surroundings: Surroundings,
): Promise<Gathered> => {
  const { workingDirectory, home, project } = surroundings;
  const area = project ?? workingDirectory;
  const below = workingDirectory === area ? '' : rawToUtf8(workingDirectory.slice(area.length + 1));
  const requested = rebase(request.requested, below);
  const search = { files: trace.files, area, home, declared: requested.outputs };
  const results = findResults(search);
  const missing = missingResults(search, results);
  if (missing.length > 0) {
    throw new FreezeError('FREEZE_OUTPUT_MISSING', `The run made no ${missing.join(', ')}`, {
      hint: 'patterns are relative to the working directory; quote them',
    });
  }
  const streams: Streams = {
    stdin: contentOf(`${place}/stdin`),
    stdout: contentOf(`${place}/stdout`),
    stderr: contentOf(`${place}/stderr`),
  };
  const contents = [streams.stdin, streams.stdout, streams.stderr, ...toContents(results, request.dataLimit)];
  const clean = await withoutSecrets(context, contents, request.strict);
  if (request.isPrivate) refuseNamesInFiles(surroundings.identity, nameContents(streams, results));
  const { kept, packs } = await writeRunContents(`${place}/packs`, clean);
  const own = [place, request.output, storeFor(context, request.options).path, context.installation];
  return { ...surroundings, place, requested, results, streams, kept, packs, own };
};
