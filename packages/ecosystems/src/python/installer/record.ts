import { posix } from 'node:path';
import { compareRaw, sha256 as hexOf, utf8ToRaw } from '@holotype/model';
import { calledByVersion } from './entry-points.ts';
import type { RecordRule } from './rules.ts';
import { parseRows, type Row, writeRows } from './rows.ts';
import { isUv, scriptFor, scriptOf } from './scripts.ts';
import type { WheelFiles } from './wheel-files.ts';

/** `RECORD` of a wheel as its installer writes it: where its files went, what was made of them, and what was added. */
export const makeRecord = (rule: RecordRule, wheel: WheelFiles): Buffer => {
  const places = placesOf(rule, wheel);
  const rows = isUv(rule.by) ? uvRows(rule, wheel, places) : pipRows(rule, wheel, places);
  const leftOut = new Set(rule.without);
  const all = [...rows, ...addedRows(rule, wheel)].filter(([path]) => !leftOut.has(path));
  return writeRows(all.sort(compareRows), isUv(rule.by) ? '\n' : '\r\n');
};

const compareRows = (a: Row, b: Row): number =>
  compareText(a[0], b[0]) || compareText(a[1], b[1]) || compareText(a[2], b[2]);
/** By code points. */
const compareText = (a: string, b: string): number => compareRaw(utf8ToRaw(a), utf8ToRaw(b));

const rowOf = (path: string, content: Uint8Array): Row => [
  path,
  `sha256=${Buffer.from(hexOf(content), 'hex').toString('base64url')}`,
  String(content.length),
];

/** Relative to the folder of distributions, as RECORD names what lies elsewhere. */
const fromSite = ({ site }: RecordRule, path: string): string => posix.relative(`/${site}`, `/${path}`);

const scriptName = (name: string): string => name.replace(/(?:\.exe|-script\.py|\.pya)$/, '');

/** Where each file of the wheel is laid; what only looks like a script of an entry point is laid nowhere. */
const placesOf = (rule: RecordRule, { names, entryPoints }: WheelFiles): Map<string, string> => {
  const places = new Map<string, string>();
  for (const name of names) {
    const [, key, rest] = /^[^/]+\.data\/([^/]+)\/(.+)$/s.exec(name) ?? [];
    if (key === undefined || rest === undefined) places.set(name, name);
    else if (key === 'purelib' || key === 'platlib') places.set(name, rest);
    else if (key === 'data') places.set(name, fromSite(rule, rest));
    else if (key === 'headers') places.set(name, fromSite(rule, `${rule.headers ?? 'include'}/${rest}`));
    else if (key === 'scripts') {
      const called = scriptName(posix.basename(rest));
      if (!entryPoints.console.has(called) && !entryPoints.gui.has(called))
        places.set(name, fromSite(rule, `bin/${rest}`));
    }
  }
  return places;
};

/** A script of the wheel as it was changed; undefined for what is none, or was not changed. */
const changedScript = ({ by, python }: RecordRule, wheel: WheelFiles, name: string): Buffer | undefined => {
  const script = wheel.scripts.get(name);
  return script && python !== undefined ? scriptOf(by, python, script) : undefined;
};

const scriptRows = (rule: RecordRule, { entryPoints }: WheelFiles): Row[] => {
  const { by, python, site } = rule;
  if (python === undefined) return [];
  const console = calledByVersion(entryPoints.console, site, isUv(by));
  return [...console, ...entryPoints.gui].map(([name, entry]) =>
    rowOf(fromSite(rule, `bin/${name}`), scriptFor(by, python, entry)),
  );
};

const recordedRows = (rule: RecordRule, wheel: WheelFiles, places: ReadonlyMap<string, string>): Row[] =>
  parseRows(wheel.record).map(([path, digest, size]): Row => {
    const name = isUv(rule.by) ? path.replace(/^\/+/, '') : path;
    const place = places.get(name) ?? name;
    const script = changedScript(rule, wheel, name);
    return script && place !== name ? rowOf(place, script) : [place, digest, size];
  });

const uvRows = (rule: RecordRule, wheel: WheelFiles, places: ReadonlyMap<string, string>): Row[] => [
  ...recordedRows(rule, wheel, places),
  ...scriptRows(rule, wheel),
];

/** pip also names what the wheel's own RECORD does not, and what it compiled. */
const pipRows = (rule: RecordRule, wheel: WheelFiles, places: ReadonlyMap<string, string>): Row[] => {
  const rows = recordedRows(rule, wheel, places);
  const recorded = new Set(rows.map(([path]) => path));
  const unrecorded = new Set(
    [...places.values(), ...compiled(rule, places)].filter((path) => !recorded.has(path)),
  );
  return [...rows, ...scriptRows(rule, wheel), ...[...unrecorded].map((path): Row => [path, '', ''])];
};

/** `a/b.py` is compiled to `a/__pycache__/b.cpython-311.pyc`. */
const compiled = ({ pyc }: RecordRule, places: ReadonlyMap<string, string>): string[] =>
  pyc === undefined
    ? []
    : [...places.values()]
        .filter((path) => path.endsWith('.py'))
        .map((path) => {
          const [directory, name] = [posix.dirname(path), posix.basename(path, '.py')];
          return posix.join(directory, '__pycache__', `${name}.${pyc}.pyc`);
        });

const addedRows = ({ also = [] }: RecordRule, { info }: WheelFiles): Row[] =>
  parseRows(also.join('\n')).map(([name, digest, size]) => [`${info}/${name}`, digest, size]);
