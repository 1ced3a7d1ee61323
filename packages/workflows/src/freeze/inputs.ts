import type { Owners } from '@holotype/ecosystems';
import {
  baseOf,
  isOfKernel,
  isWithin,
  type RawPath,
  rawToText,
  type RunInput,
  type ScopeRule,
  textToRaw,
  toScope,
} from '@holotype/model';
import type { TracedFile } from '@holotype/trace';
import type { DataSlot } from './request.ts';

export interface InputsRequest {
  readonly files: readonly TracedFile[];
  readonly owners: Owners;
  readonly rules: readonly ScopeRule[];
  readonly project: RawPath | undefined;
  /** Bytes; a larger input is a slot. */
  readonly limit: number;
  /** Inputs that are slots whatever their size, and their names. */
  readonly slots: readonly DataSlot[];
}

const system = ['/usr', '/etc', '/opt', '/lib', '/lib64', '/bin', '/sbin'];

const isOfSystem = (path: RawPath): boolean => isOfKernel(path) || system.some((one) => isWithin(path, one));

/** In the project, or data: held by its own name, no package's, no program or library, nothing hidden. */
const isInput = (file: TracedFile, request: InputsRequest, named: ReadonlySet<RawPath>): boolean => {
  const { path, before, read, first, executed } = file;
  if (before?.type !== 'file' || !read || first === 'write' || executed) return false;
  if (request.slots.some((slot) => slot.path === path)) return true;
  if (path.includes('/__pycache__/') || path.includes('/.git/')) return false;
  if (request.project !== undefined && isWithin(path, request.project)) return true;
  if (/\/\.|\/(site|dist)-packages\/|\.(so|pth|py|pyc)(\.|$)/.test(path)) return false;
  return named.has(path) && !request.owners.has(path) && !isOfSystem(path);
};

/** Names of slots, each once: the file's name, numbered where two have the same. */
const slotNamer = (taken: readonly string[]) => {
  const used = new Map(taken.map((name) => [name, 1]));
  return (path: RawPath): string => {
    const base = baseOf(rawToText(path));
    const count = (used.get(base) ?? 0) + 1;
    used.set(base, count);
    return count === 1 ? base : `${base}-${String(count)}`;
  };
};

/** Inputs by hash; those over the limit, and those that are asked for, get a slot. */
export const findInputs = (request: InputsRequest): RunInput[] => {
  const held = new Set(request.rules.flatMap(({ held, path }) => (held ? [textToRaw(path)] : [])));
  const scope = toScope(request.rules);
  const named = new Map(request.slots.map(({ name, path }) => [path, name]));
  const nameSlot = slotNamer([...named.values()]);
  return request.files.flatMap((file): RunInput[] => {
    const { path, before, after } = file;
    if (!before?.digest || !isInput(file, request, held) || !scope.holds(path, false)) return [];
    const slot = named.get(path) ?? (before.size > request.limit ? nameSlot(path) : undefined);
    return [
      {
        path: rawToText(path),
        size: before.size,
        sha256: before.digest.slice('sha256:'.length),
        changed: before.digest !== after?.digest,
        mode: before.mode,
        mtime: before.mtime,
        ...(slot !== undefined && { slot }),
      },
    ];
  });
};
