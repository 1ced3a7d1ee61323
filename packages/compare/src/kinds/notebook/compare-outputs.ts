import { comparesNumbers, grouped, type PolicyParts, utf8ToRaw } from '@holotype/model';
import { compareNodes } from '../../json/compare-nodes.ts';
import type { JsonNode } from '../../json/parse.ts';
import { type CompareInside, Unreadable } from '../../kind.ts';
import { notebookPictures } from '../../limits.ts';
import type { Notes } from '../../masks/masker.ts';
import type { Tally } from '../../tally.ts';
import { tallyText } from '../../text/compare-text.ts';
import { placeOfLine } from '../../text/rules.ts';
import { multiline, type NotebookOutput } from './read.ts';

/** What the comparison of one notebook collects. */
export interface Collected {
  readonly tally: Tally;
  readonly notes: Notes;
  readonly policy: PolicyParts;
  readonly inside: CompareInside;
  /** Pictures that were decoded so far. */
  pictures: number;
}

const drawn = new Map([
  ['image/png', 'figure.png'],
  ['image/jpeg', 'figure.jpg'],
  ['image/svg+xml', 'figure.svg'],
  ['application/pdf', 'figure.pdf'],
]);
/** Names an object of the kernel by a number of its own. */
const reference = 'application/vnd.jupyter.widget-view+json';

/** Two texts (latin1) that a cell put out; numbers by the tolerance if there is one. */
const compareTexts = (
  { tally, notes, policy }: Collected,
  where: string,
  expected: string,
  actual: string,
): void => {
  const rules = { ...policy, numbers: comparesNumbers(policy), masked: true, unordered: false };
  tallyText(tally, expected, actual, rules, notes, (line) => `${where}, ${placeOfLine(line)}`);
};

const toFile = (mime: string, node: JsonNode): Uint8Array =>
  Buffer.from(multiline(node), mime === 'image/svg+xml' ? 'latin1' : 'base64');

const compareDrawn = async (
  collected: Collected,
  where: string,
  mime: string,
  expected: JsonNode,
  actual: JsonNode,
): Promise<void> => {
  if (multiline(expected) === multiline(actual)) return;
  if (++collected.pictures > notebookPictures)
    throw new Unreadable(`more than ${grouped(notebookPictures)} of its pictures are not the same bytes`);
  const { pixels, channel } = collected.policy;
  const verdict = await collected.inside(
    {
      kind: mime === 'application/pdf' ? 'masked' : 'pixel',
      ...(pixels !== undefined && { pixels }),
      ...(channel !== undefined && { channel }),
    },
    drawn.get(mime) ?? '',
    toFile(mime, expected),
    toFile(mime, actual),
  );
  if (verdict.outcome === 'different')
    collected.tally.add({
      where: `${where}, ${verdict.first.where}`.replace(/, $/, ''),
      what: verdict.first.what,
    });
  if (verdict.outcome === 'unreadable') throw new Unreadable(`${where}: ${verdict.why}`);
};

const compareData = async (
  collected: Collected,
  where: string,
  expected: ReadonlyMap<string, JsonNode>,
  actual: ReadonlyMap<string, JsonNode>,
): Promise<void> => {
  for (const mime of [...new Set([...expected.keys(), ...actual.keys()])].sort()) {
    const [left, right] = [expected.get(mime), actual.get(mime)];
    const at = mime === 'text/plain' ? where : `${where} (${mime})`;
    if (!left || !right) {
      collected.tally.differ(() => at, left && multiline(left), right && multiline(right));
    } else if (drawn.has(mime)) await compareDrawn(collected, at, mime, left, right);
    else if (mime === reference) continue;
    else if (/[/+]json$/.test(mime)) compareNodes(collected.tally, '', left, right, `${at}, `);
    else compareTexts(collected, at, multiline(left), multiline(right));
  }
};

const inWords = (output: NotebookOutput): string => {
  switch (output.type) {
    case 'stream':
      return `${utf8ToRaw(output.name)}: ${output.text}`;
    case 'error':
      return output.text;
    case 'data':
      return multiline(output.data.get('text/plain'));
  }
};

/** Compares the outputs that two cells have in one place; `where` names it. */
export const compareOutputs = async (
  collected: Collected,
  where: string,
  expected: NotebookOutput | undefined,
  actual: NotebookOutput | undefined,
): Promise<void> => {
  if (expected?.type === 'data' && actual?.type === 'data') {
    await compareData(collected, where, expected.data, actual.data);
    return;
  }
  const isStream = expected?.type === 'stream' && actual?.type === 'stream' && expected.name === actual.name;
  const isError = expected?.type === 'error' && actual?.type === 'error';
  if (isStream || isError) compareTexts(collected, where, expected.text, actual.text);
  else if (expected && actual && expected.type !== actual.type)
    collected.tally.differ(() => `${where}, type`, expected.type, actual.type);
  else collected.tally.differ(() => where, expected && inWords(expected), actual && inWords(actual));
};
