import {
  counted,
  isOutside,
  type Lock,
  type Manifest,
  modulesOf,
  ranksInWords,
  type Run,
  sayOfRun,
  spaceFor,
} from '@holotype/model';
import { formatBytes, formatDuration } from '@holotype/terminal';
import { environmentArchitecture } from '../../../architectures.ts';
import { momentText } from '../../wording.ts';
import { type Html, html } from '../markup.ts';
import { termList } from '../terms.ts';

type Row = readonly [label: string, text: string];
const mostNamed = 5;

const some = (words: readonly string[]): string =>
  words.length > mostNamed
    ? `${words.slice(0, mostNamed).join(', ')} and ${String(words.length - mostNamed)} more`
    : words.join(', ');

/** What a replay needs, and what the run did that it cannot do. */
export const needsSection = (run: Run, manifest: Manifest, lock: Lock | undefined): Html =>
  html`<section>
    <h2>What it needs</h2>
    ${termList(rowsOf(run, manifest, lock))}
  </section>`;

const rowsOf = (run: Run, manifest: Manifest, lock: Lock | undefined): Row[] => {
  const architecture = environmentArchitecture(manifest.sections);
  const { bytes, exact } = spaceFor('dir', manifest, lock);
  const data = run.inputs.flatMap(({ slot, size }) =>
    slot === undefined ? [] : [`${slot} (${formatBytes(size)})`],
  );
  const network = [...new Set(run.contacts.filter(isOutside).map(({ address }) => address))];
  const { user, system, processes, threads } = run.usage;
  return [
    ...(architecture === undefined ? [] : [['Processor', architecture] as const]),
    ...(run.usage.peakMemory === undefined
      ? []
      : [['Memory', `${formatBytes(run.usage.peakMemory)}, the largest process`] as const]),
    ['Disk', `${exact ? '' : 'about '}${formatBytes(bytes)}`],
    ...(user === undefined || system === undefined
      ? []
      : [['Processor time', formatDuration((user + system) * 1000)] as const]),
    ...(processes === undefined
      ? []
      : [
          [
            'Processes',
            `${String(processes)}${threads === undefined ? '' : `, ${counted(threads, 'thread')} at most`}`,
          ] as const,
        ]),
    ['GPU', run.usesGpu === true ? 'one was used' : 'none was used'],
    ...(data.length === 0 ? [] : [['Data that is not in it', some(data)] as const]),
    ['Network', network.length === 0 ? 'none was asked' : `it asked ${some(network)}; a replay has none`],
    ...(run.credentials.length === 0
      ? []
      : [['Credentials that it read', some(run.credentials.map(({ path }) => path))] as const]),
    ...(modulesOf(run).length === 0 ? [] : [['Modules loaded', modulesOf(run).join(' ')] as const]),
    ...(run.ranks ? [['Ranks', ranksInWords(run.ranks)] as const] : []),
    ['Frozen', momentText(manifest.capturedAt)],
    [
      'Files that it used',
      run.trace.complete
        ? 'all are known'
        : `not all are known: ${run.trace.reasons.slice(0, mostNamed).map(sayOfRun).join('; ')}`,
    ],
  ];
};
