import { grouped } from '@holotype/model';
import type { Tally } from '../../tally.ts';
import { compareLine } from '../../text/compare-line.ts';
import { pairs } from '../../text/lines.ts';
import { shown } from '../../wording.ts';
import type { Sheet } from './workbook.ts';
import type { XmlItem } from './xml.ts';

/** What the comparison of one part collects. */
export interface PartRules {
  readonly tally: Tally;
  /** Numbers in texts are compared as numbers. */
  readonly numbers: boolean;
  /** Elements whose texts do not count. */
  readonly masked: ReadonlySet<string>;
  /** Notes that a text was not counted. */
  readonly note: () => void;
}

const compareText = (
  { tally, numbers }: PartRules,
  where: () => string,
  left: string,
  right: string,
): void => {
  if (numbers) compareLine(tally, where, left, right);
  else tally.differ(where, left, right);
};

/** Element by element and text by text; from where they are not the same elements on, nothing more is compared. */
export const compareItems = (
  rules: PartRules,
  expected: readonly XmlItem[],
  actual: readonly XmlItem[],
): void => {
  let elements = 0;
  for (const [left, right] of pairs(expected, actual)) {
    if (left?.is === 'open') elements++;
    if (left?.text === right?.text && left?.is === right?.is) continue;
    const element = left?.element ?? right?.element ?? '';
    const where = () => `${shown(element)} (element ${grouped(elements)})`;
    const isAlike = left && right && left.is === right.is && left.element === right.element;
    if (isAlike && left.is === 'text' && rules.masked.has(element)) rules.note();
    else if (isAlike && (left.is === 'open' || (left.text !== '' && right.text !== '')))
      compareText(rules, where, left.text, right.text);
    else {
      rules.tally.differ(where, left?.text, right?.text);
      return;
    }
  }
};

/** Cell by cell; `title` names the sheet. */
export const compareSheets = (rules: PartRules, title: string, expected: Sheet, actual: Sheet): void => {
  const { tally } = rules;
  for (const name of new Set([...expected.cells.keys(), ...actual.cells.keys()])) {
    const where = () => `${shown(title)}!${shown(name)}`;
    const [left, right] = [expected.cells.get(name), actual.cells.get(name)];
    if (!left || !right) {
      tally.differ(where, left?.value, right?.value);
      continue;
    }
    if (left.isNumber && right.isNumber) tally.compare(where, left.value, right.value);
    else if (left.value !== right.value) tally.differ(where, left.value, right.value);
    if (left.formula !== right.formula)
      tally.differ(() => `${where()}, formula`, left.formula, right.formula);
    if (left.format !== right.format) tally.differ(() => `${where()}, format`, left.format, right.format);
  }
  compareItems(rules, expected.rest, actual.rest);
};
