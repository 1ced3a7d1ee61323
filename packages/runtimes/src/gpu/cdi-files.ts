import { parseYaml } from '@holotype/formats';
import { HostError, type HostFiles } from '@holotype/host';
import { joinRaw, type RawPath, rawToText } from '@holotype/model';
import { type CdiSpec, largestSpec, readCdi } from './cdi.ts';

export interface FoundSpec extends CdiSpec {
  readonly path: RawPath;
}

/** As the standard has them; what the later one says of a kind takes precedence. */
const directories: readonly RawPath[] = ['/etc/cdi', '/var/run/cdi'];
const mostFiles = 64;

/** Throws errors of any kind. */
const parse = (name: string, text: string): Promise<unknown> =>
  name.endsWith('.json') ? Promise.resolve(JSON.parse(text) as unknown) : parseYaml(text);

const readSpec = async (files: HostFiles, path: RawPath): Promise<FoundSpec | string> => {
  try {
    const text = files.text(path, largestSpec);
    if (text === undefined) return 'it leads nowhere';
    const spec = readCdi(await parse(path, text));
    return typeof spec === 'string' ? spec : { ...spec, path };
  } catch (error) {
    if (error instanceof HostError) return error.message;
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    return `it cannot be read: ${line.slice(0, 200)}`;
  }
};

const isGpu = ({ kind }: CdiSpec): boolean => kind.endsWith('/gpu');

const namesIn = (files: HostFiles, directory: RawPath, note: (text: string) => void): readonly string[] => {
  try {
    const names = files.list(directory).filter((name) => /\.(?:json|ya?ml)$/.test(name));
    if (names.length > mostFiles)
      note(
        `${directory} has ${String(names.length)} specifications, of which the first ${String(mostFiles)} were read`,
      );
    return names.slice(0, mostFiles);
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    note(error.message);
    return [];
  }
};

/** This machine's specifications of GPUs; `notes`: what was passed over, and why. */
export const findSpecs = async (
  files: HostFiles,
): Promise<{ readonly specs: readonly FoundSpec[]; readonly notes: readonly string[] }> => {
  const notes: string[] = [];
  const byKind = new Map<string, readonly FoundSpec[]>();
  const real = new Set<RawPath>();
  for (const directory of directories) {
    const at = files.realpath(directory);
    if (at === undefined || real.has(at)) continue;
    real.add(at);
    const here: FoundSpec[] = [];
    for (const name of namesIn(files, directory, (text) => notes.push(text))) {
      const path = joinRaw(directory, name);
      const spec = await readSpec(files, path);
      if (typeof spec === 'string') notes.push(`${rawToText(path)} is passed over: ${spec}`);
      else if (isGpu(spec)) here.push(spec);
    }
    for (const { kind } of here)
      byKind.set(
        kind,
        here.filter((one) => one.kind === kind),
      );
  }
  const specs = [...byKind.values()].flat();
  const ofEntries = specs.flatMap(({ path, notes: passed }) =>
    passed.length === 0
      ? []
      : [
          `${rawToText(path)}: ${passed.slice(0, 3).join('; ')}${passed.length > 3 ? `; and ${String(passed.length - 3)} more` : ''}`,
        ],
  );
  return { specs, notes: [...notes, ...ofEntries] };
};
