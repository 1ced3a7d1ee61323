import { type Account, type AccountingClass, reasonText } from '@holotype/model';
import { accountingColumns } from '../accounting.ts';
import { bar } from './bar.ts';
import { type Html, html } from './markup.ts';
import { scrolling } from './scrolling.ts';

const isUncounted = (row: Account | AccountingClass): boolean => 'mount' in row;

/** A Report says it in words. */
const whyOf = ({ reason }: Account | AccountingClass): string =>
  typeof reason === 'string' ? reason : reasonText(reason);

/** Every path in one class: the classes add up to what a walk sees, or in a capture of a run to what was looked at. */
export const accountingSection = (rows: readonly (Account | AccountingClass)[]): Html => {
  const { names, numbers, total } = accountingColumns(rows);
  const cells = (row: Pick<Account, 'paths' | 'files' | 'bytes'>): Html[] =>
    numbers(row).map(
      (number, at) =>
        html`<td class="number" data-name="${names[at] === 'size' ? '' : names[at]}">${number}</td>`,
    );
  const share = (row: Account | AccountingClass): Html =>
    bar([{ kind: 'plain', label: row.class, value: row.bytes }], { whole: total.bytes, thin: true });
  const body = rows.map(
    (row) =>
      html`<tr>
        <th scope="row">${row.class}</th>
        <td class="muted why">${whyOf(row)}</td>
        ${isUncounted(row) ? names.map(() => html`<td class="number"></td>`) : cells(row)}
        <td class="share">${isUncounted(row) ? '' : share(row)}</td>
      </tr>`,
  );
  const title = rows.some(isUncounted) ? 'Every path that was looked at' : 'Every path accounted for';
  return html`<section>
    <h2>${title}</h2>
    ${scrolling(
      title,
      html`<table class="accounting">
        <thead>
          <tr>
            <th>class</th>
            <th>why</th>
            ${names.map((name) => html`<th class="number">${name}</th>`)}
            <th class="share">share of bytes</th>
          </tr>
        </thead>
        <tbody>
          ${body}
        </tbody>
        <tfoot>
          <tr>
            <th>all</th>
            <td class="why"></td>
            ${cells(total)}
            <td class="share"></td>
          </tr>
        </tfoot>
      </table>`,
    )}
  </section>`;
};
