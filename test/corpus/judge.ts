import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { placesOf } from './steps.ts';
import { isSame } from './truth.ts';
import type { Same, Workload } from './workload.ts';

export type Verdict =
  'same' | 'different' | 'failed' | 'cannot' | 'nothing' | 'not known' | 'not frozen' | 'broken';

/** What Holotype said of a replay. */
export interface Said {
  readonly verdict: Verdict;
  readonly exit: number | undefined;
  readonly headline: string;
  /** Its causes, the first one first. */
  readonly causes: readonly string[];
  /** Names of outputs that it compared, and of those that claims rest on. */
  readonly compared: readonly string[];
}

interface Report {
  readonly verdict: string;
  readonly findings: readonly { readonly code: string; readonly verdict: string; readonly message: string }[];
  readonly replay?: {
    readonly result: string;
    readonly outputs: readonly {
      readonly name: string;
      readonly outcome: string;
      readonly compared?: boolean;
    }[];
    readonly claims: readonly { readonly output: string }[];
    readonly causes?: readonly { readonly what: string; readonly detail: string }[];
  };
}

const textOf = (path: string): string => (existsSync(path) ? readFileSync(path, 'utf8') : '');

const byExit: Readonly<Record<number, Verdict>> = { 0: 'same', 1: 'different', 2: 'cannot', 3: 'failed' };

const verdictOf = (exit: number | undefined, report: Report | undefined): Verdict => {
  const plain = exit === undefined ? 'broken' : (byExit[exit] ?? 'broken');
  const { replay, verdict } = report ?? {};
  if (!replay) return plain === 'same' ? 'broken' : plain;
  if (replay.result === 'uncompared') return 'nothing';
  return plain === 'different' && verdict === 'unknown' ? 'not known' : plain;
};

/** Reads what a replay left and printed. */
export const readSaid = (cache: string, workload: Workload, exit: number | undefined): Said => {
  const { own, desk } = placesOf(cache, workload);
  const text = textOf(join(desk, 'run.replay/report.json'));
  const report = text === '' ? undefined : (JSON.parse(text) as Report);
  const printed = textOf(join(own, 'replay.out')) + textOf(join(own, 'replay.err'));
  const outputs = report?.replay?.outputs ?? [];
  return {
    verdict: verdictOf(exit, report),
    exit,
    headline:
      printed
        .split('\n')
        .find((line) => /result|error:|nothing to compare|failed/i.test(line))
        ?.trim() ?? '',
    causes:
      report?.replay?.causes?.map(({ what, detail }) => `${what}: ${detail}`) ??
      printed.split('\n').filter((line) => /error:|hint:/.test(line)),
    compared: [
      ...outputs.flatMap(({ name, compared, outcome }) =>
        compared === true && outcome !== 'ignored' ? [name] : [],
      ),
      ...(report?.replay?.claims ?? []).map(({ output }) => output),
    ],
  };
};

/** How one result of the frozen run stands to that of another run. */
export type Standing = 'same' | 'different' | 'not made';

const standing = (before: string, after: string, same: Same): Standing => {
  if (!existsSync(before) || !existsSync(after)) return 'not made';
  return isSame(readFileSync(before), readFileSync(after), same) ? 'same' : 'different';
};

export type Standings = Readonly<Record<string, Standing>>;

/** The results of the frozen run against those of the replay, by the workload's own words. */
export const compareReplay = (cache: string, workload: Workload): Standings => {
  const { there, desk } = placesOf(cache, workload);
  return Object.fromEntries(
    Object.entries(workload.results).map(([name, same]) => [
      name,
      name === 'stdout'
        ? standing(join(there, name), join(desk, 'run.replay/stdout'), same)
        : standing(join(there, name), join(desk, 'run.replay/outputs', name), same),
    ]),
  );
};

/** Two plain runs against each other: what varies on the same machine, minutes apart. */
export const comparePlain = (cache: string, workload: Workload): Standings => {
  const { own, plain } = placesOf(cache, workload);
  return Object.fromEntries(
    Object.entries(workload.results).map(([name, same]) => [
      name,
      name === 'stdout'
        ? standing(join(own, 'plain-1.out'), join(own, 'plain-2.out'), same)
        : standing(join(`${plain}-1/made`, name), join(`${plain}-2/made`, name), same),
    ]),
  );
};

export interface Judged {
  /** By the bytes that both runs left. */
  readonly truth: 'same' | 'different' | 'failed' | 'cannot' | 'nothing';
  readonly true: boolean;
  /** Empty if nothing is wrong. */
  readonly wrong: readonly string[];
}

/** Whether the verdict is true, and its first cause the real one. */
export const judge = (workload: Workload, said: Said, results: Standings): Judged => {
  const { truth: expected } = workload;
  const standings = Object.values(results);
  const claimed = claimedBy(workload);
  const deciding = claimed.length > 0 ? claimed.map((name) => results[name] ?? 'not made') : standings;
  const found =
    standings.length === 0
      ? 'nothing'
      : deciding.every((one) => one === 'same')
        ? 'same'
        : expected.is === 'failed' || expected.is === 'cannot'
          ? expected.is
          : 'different';
  const wrong: string[] = [];
  if (found !== expected.is) wrong.push(`the results are ${found}; ${expected.is} was to be expected`);
  if (said.verdict !== found && !(found === 'different' && said.verdict === 'not known'))
    wrong.push(`said ${said.verdict}, true is ${found}`);
  const unseen = (claimed.length > 0 ? claimed : Object.keys(results)).filter(
    (name) => !said.compared.includes(name),
  );
  if (said.verdict === 'same' && unseen.length > 0) wrong.push(`never compared: ${unseen.join(', ')}`);
  if ('cause' in expected && found === expected.is && !expected.cause.test(said.causes[0] ?? ''))
    wrong.push(
      said.causes.length === 0
        ? `no cause named; it is: ${expected.why}`
        : `the first cause is not: ${expected.why}`,
    );
  return { truth: found, true: wrong.length === 0, wrong };
};

/** Results that the user's claims rest on: they alone decide then. */
const claimedBy = ({ flags = [], results }: Workload): readonly string[] => {
  const claims = flags.flatMap((flag, at) => (flag === '--claim' ? [flags[at + 1] ?? ''] : []));
  const names = claims.map((claim) => claim.slice(claim.indexOf('=') + 1).replace(/:.*$/, ''));
  return names.filter((name) => name in results);
};
