import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Isolation } from '@holotype/model';
import type { Breach, Case, World } from './case.ts';
import type { Outcome } from './outcome.ts';

/** What the reader types during a replay; the shell gets it afterwards, and nobody else. */
export const typed = 'keys of the reader 8471\n';

const orders = /\x1b[\]PX^_c]|\x9b|\x1b\[31337|\x1b\[\?1049|31337\x07/;

/** Every file below a directory, with its bytes: what must not change. */
export const snapshotOf = (directory: string): string =>
  readdirSync(directory, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const path = join(directory, name);
      const stat = lstatSync(path);
      return `${name} ${stat.mode.toString(8)} ${stat.isFile() ? readFileSync(path, 'latin1') : ''}`;
    })
    .join('\n');

export interface Evidence {
  readonly outcome: Outcome;
  readonly world: World;
  /** The reader's files before and after. */
  readonly before: string;
  readonly after: string;
  /** Every byte below the output directory, up to some. */
  readonly given: string;
  /** What a harmless run is told in the same place: nothing hostile may make it more. */
  readonly usual: readonly Isolation[];
}

const claimsMore = (isolation: readonly Isolation[], usual: readonly Isolation[]): boolean =>
  usual.some(({ what, held }) => !held && isolation.find((one) => one.what === what)?.held !== false);

/** All that was seen and must not be, each with what shows it. */
export const judge = (
  one: Case,
  { outcome, world, before, after, given, usual }: Evidence,
): Map<Breach, string> => {
  const found = new Map<Breach, string>();
  const see = (breach: Breach, evidence: string | false | undefined) => {
    if (evidence !== false && evidence !== undefined && evidence !== '')
      found.set(breach, evidence.slice(0, 400));
  };
  const { report, stdout, screen, code, signal } = outcome;
  const end = `exit ${String(code)}, signal ${String(signal)}: ${screen.slice(-300)}`;
  if (one.refused === undefined) {
    see('it did not run', !stdout.startsWith('ran\n') && `${stdout.slice(0, 100)} ${end}`);
    see('no report', (report === undefined || signal !== 0 || code < 0 || code > 4) && end);
    see(
      'said that more was kept apart than is',
      claimsMore(outcome.isolation, usual) && JSON.stringify(outcome.isolation),
    );
  } else see('no report', !screen.includes(one.refused) && end);
  see('typed into the shell', outcome.input.replaceAll('\r', '\n').replace(typed, '').trim());
  see(
    'order to the terminal',
    orders.exec(screen)?.[0] &&
      JSON.stringify(screen.slice(Math.max(0, screen.search(orders) - 40)).slice(0, 200)),
  );
  see(
    'files of the reader changed',
    before !== after &&
      `${String(before.split('\n').length)} files before, ${String(after.split('\n').length)} after`,
  );
  const secrets = [world.secret, typed.trim()].filter((text) => `${given}${stdout}`.includes(text));
  see('secret of the reader read', secrets.join(', '));
  see('process of the reader ended', outcome.bystanderEnded && end);
  see('processes live on', outcome.left.join('; '));
  see('a port reached', outcome.connections[0] > 0 && String(outcome.connections[0]));
  see('a local socket reached', outcome.connections[1] > 0 && String(outcome.connections[1]));
  const kept = outcome.outputs.filter(
    (name) => /^(root|.*\.partial)(\/|$)/.test(name) && !name.includes('/'),
  );
  see('something was left behind', kept.join(', '));
  see('too late', outcome.late && `${String(outcome.seconds)} s`);
  see('too much memory', outcome.megabytes > (one.megabytes ?? 700) && `${String(outcome.megabytes)} MB`);
  see(
    'passed off',
    report?.verdict === 'pass' && report.replay?.result === 'same' && 'the result is the same',
  );
  see('gained inside', [...stdout.matchAll(/^gained: .*/gm)].map(([line]) => line).join('; '));
  return found;
};

/** Those breaches that the report says itself, and those that it does not. */
export const sort = (one: Case, found: ReadonlyMap<Breach, string>, isolation: readonly Isolation[]) => {
  const isSaid = (breach: Breach) =>
    isolation.some((part) => !part.held && one.said?.[breach]?.(part) === true);
  const all = [...found];
  return {
    said: all.filter(([breach]) => isSaid(breach)),
    broken: all.filter(([breach]) => !isSaid(breach)),
  };
};
