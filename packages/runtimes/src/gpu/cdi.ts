import { isWithin, type RawPath, utf8ToRaw } from '@holotype/model';

/*
 * The Container Device Interface, as cncf-tags/container-device-interface specifies it (SPEC.md), versions 0.3 to 1.0: which nodes, files and
 * variables make a device. A specification is the administrator's, and read as one that may be wrong: what is no such thing is named and passed over.
 */

export interface CdiMount {
  readonly source: RawPath;
  readonly target: RawPath;
}

/** What one specification says of all devices of its kind. */
export interface CdiSpec {
  /** `nvidia.com/gpu`. */
  readonly kind: string;
  readonly nodes: readonly CdiMount[];
  readonly mounts: readonly CdiMount[];
  /** Links that its hooks would make, which are not run: what stands at a path leads to `target`. */
  readonly links: readonly { readonly path: RawPath; readonly target: RawPath }[];
  readonly environment: Readonly<Record<string, string>>;
  /** Entries that are passed over. */
  readonly notes: readonly string[];
}

/** Bytes; real ones have 20 to 200 KB. */
export const largestSpec = 1024 * 1024;
const mostEntries = 2048;
const longestPath = 4096;

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Absolute and plain, and not `/` itself. */
const toPath = (value: unknown): RawPath | undefined =>
  typeof value === 'string' &&
  value.length <= longestPath &&
  /^\/[^\0]*[^/\0]$/.test(value) &&
  !/\/\/|\/\.{1,2}(?:\/|$)/.test(value)
    ? utf8ToRaw(value)
    : undefined;

const ofKernel: readonly RawPath[] = ['/dev', '/proc', '/sys'];

/** These decide which program runs, or what it loads: the run's own stay. */
const notTaken = /^(?:LD_\w+|PATH|HOME|GCONV_PATH|IFS|BASH_ENV|ENV)$/;

const show = (value: unknown): string => (JSON.stringify(value) as string | undefined)?.slice(0, 120) ?? '?';

type Note = (text: string) => void;

const nodesOf = (entries: readonly unknown[], note: Note): CdiSpec['nodes'] =>
  entries.flatMap((entry) => {
    const { path, hostPath = path } = isFields(entry) ? entry : {};
    const [target, source] = [toPath(path), toPath(hostPath)];
    if (target !== undefined && source !== undefined && isWithin(target, '/dev') && target !== '/dev')
      return [{ source, target }];
    note(`no device node: ${show(entry)}`);
    return [];
  });

const mountsOf = (entries: readonly unknown[], note: Note): CdiSpec['mounts'] =>
  entries.flatMap((entry) => {
    const { hostPath, containerPath = hostPath } = isFields(entry) ? entry : {};
    const [source, target] = [toPath(hostPath), toPath(containerPath)];
    if (source !== undefined && target !== undefined && !ofKernel.some((own) => isWithin(target, own)))
      return [{ source, target }];
    note(`no mount: ${show(entry)}`);
    return [];
  });

const environmentOf = (entries: readonly unknown[], note: Note): CdiSpec['environment'] =>
  Object.fromEntries(
    entries.flatMap((entry) => {
      const [, name = '', value = ''] =
        typeof entry === 'string' ? (/^([A-Za-z_]\w*)=([^\0]*)$/s.exec(entry) ?? []) : [];
      if (name !== '' && !notTaken.test(name)) return [[name, value] as const];
      note(`no variable for a run: ${show(entry)}`);
      return [];
    }),
  );

/** `nvidia-ctk hook create-symlinks --link TARGET::LINK`: the loader's names. `update-ldcache` has the same effect as our directory. */
const linksOf = (hooks: readonly unknown[]): CdiSpec['links'] =>
  hooks.flatMap((hook) => {
    const args = isFields(hook) ? listOf(hook['args']) : [];
    return args.flatMap((word, index) => {
      const value =
        word === '--link' ? args[index + 1] : typeof word === 'string' ? /^--link=(.*)/s.exec(word)?.[1] : '';
      const [target, link, ...more] = typeof value === 'string' ? value.split('::') : [];
      const path = toPath(link);
      return target === undefined || target === '' || path === undefined || more.length > 0
        ? []
        : [{ path, target: utf8ToRaw(target) }];
    });
  });

/** The edits of the specification itself, then those of its device `all`, or of every device. */
const editsOf = (spec: Fields): readonly Fields[] => {
  const devices = listOf(spec['devices']).filter(isFields);
  const all = devices.find(({ name }) => name === 'all');
  return [spec, ...(all ? [all] : devices)].map((one) => one['containerEdits']).filter(isFields);
};

/** `value`: a document, as its JSON or YAML says it. Why it is none, in words, otherwise. */
export const readCdi = (value: unknown): CdiSpec | string => {
  if (!isFields(value)) return 'not a CDI specification';
  const { cdiVersion, kind, devices } = value;
  if (typeof cdiVersion !== 'string' || !/^v?(?:0\.\d{1,3}|1)\.\d{1,3}$/.test(cdiVersion))
    return `its cdiVersion is ${show(cdiVersion)}`;
  if (typeof kind !== 'string' || !/^[A-Za-z\d][\w.-]{0,254}\/[A-Za-z\d][\w.-]{0,254}$/.test(kind))
    return `its kind is ${show(kind)}`;
  if (!Array.isArray(devices) || devices.length === 0) return 'it has no devices';
  const edits = editsOf(value);
  const all = (name: string) => edits.flatMap((one) => listOf(one[name]));
  const notes: string[] = [];
  const note = (text: string) => notes.push(text);
  const parts = [all('deviceNodes'), all('mounts'), all('hooks'), all('env')] as const;
  if (parts.some(({ length }) => length > mostEntries))
    return `it has more than ${String(mostEntries)} entries`;
  const [nodes, mounts, hooks, env] = parts;
  return {
    kind,
    nodes: nodesOf(nodes, note),
    mounts: mountsOf(mounts, note),
    links: linksOf(hooks),
    environment: environmentOf(env, note),
    notes,
  };
};
