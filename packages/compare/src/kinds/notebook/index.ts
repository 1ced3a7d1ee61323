import { type PolicyParts, utf8ToRaw } from '@holotype/model';
import type { CompareInside, Kind, Pair } from '../../kind.ts';
import { textLimit } from '../../limits.ts';
import { emptyNotes, notesText } from '../../masks/masker.ts';
import { named } from '../../named.ts';
import { createTally } from '../../tally.ts';
import { tallyText } from '../../text/compare-text.ts';
import { placeOfLine } from '../../text/rules.ts';
import { pairs } from '../../text/lines.ts';
import type { Verdict } from '../../verdict.ts';
import { type Collected, compareOutputs } from './compare-outputs.ts';
import { type NotebookCell, readNotebook } from './read.ts';

const asWritten = { numbers: false, masked: false, unordered: false };

const compareCells = async (
  collected: Collected,
  cell: string,
  expected: NotebookCell | undefined,
  actual: NotebookCell | undefined,
): Promise<void> => {
  const { tally, notes } = collected;
  if (!expected || !actual) {
    tally.differ(() => cell, expected?.source, actual?.source);
    return;
  }
  if (expected.type !== actual.type)
    tally.differ(() => `${cell}, type`, utf8ToRaw(expected.type), utf8ToRaw(actual.type));
  const place = (line: number | undefined) => `${cell}, source, ${placeOfLine(line)}`;
  tallyText(tally, expected.source, actual.source, asWritten, notes, place);
  let output = 0;
  for (const [left, right] of pairs(expected.outputs, actual.outputs)) {
    await compareOutputs(collected, `${cell}, output ${++output}`, left, right);
  }
};

const compareNotebooks = async (
  { expected, actual }: Pair,
  policy: PolicyParts,
  inside: CompareInside,
): Promise<Verdict> => {
  const recorded = named('recorded', () => readNotebook(expected));
  const made = named('new', () => readNotebook(actual));
  const tally = createTally(policy, 'place');
  const notes = emptyNotes();
  const collected: Collected = { tally, notes, policy, inside, pictures: 0 };
  let cell = 0;
  for (const [left, right] of pairs(recorded.cells, made.cells)) {
    await compareCells(collected, `cell ${++cell}`, left, right);
  }
  const masked = notesText(notes) ?? 'its counts, times and metadata';
  const isSameKernel = recorded.kernel === made.kernel;
  return tally.verdict(
    isSameKernel ? masked : `${masked}; recorded with ${recorded.kernel}, replayed with ${made.kernel}`,
  );
};

export const notebook: Kind = {
  name: 'notebook',
  summary:
    'each cell has the same source and outputs, text compared as by log, pictures as by pixel; counts, times and metadata may differ',
  example: 'notebook,rtol:1e-6,channel:2',
  limit: textLimit,
  compare: compareNotebooks,
};
