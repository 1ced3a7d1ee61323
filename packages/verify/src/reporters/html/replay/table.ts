import type { CellPair } from '@holotype/compare';
import { formatCount } from '@holotype/terminal';
import type { OutputTable } from '../../../workload/request.ts';
import { type Html, html } from '../markup.ts';
import { scrolling } from '../scrolling.ts';

const cell = ({ expected = '', actual = '', differs }: CellPair): Html =>
  differs
    ? html`<td class="differs">
        <del>${expected === '' ? '–' : expected}</del><ins>${actual === '' ? '–' : actual}</ins>
      </td>`
    : html`<td>${expected}</td>`;

/** The rows that differ; each cell that differs as it was there, and as it is here. */
export const tableExcerpt = ({ name, excerpt: { headers, rows, differing } }: OutputTable): Html =>
  html`${scrolling(
    name,
    html`<table class="excerpt">
      <caption>
        ${formatCount(differing)}
        ${differing === 1 ? 'row differs' : 'rows differ'}${differing > rows.length ? `, the first ${rows.length} are shown` : ''}:
        <del>recorded</del>
        <ins>replayed</ins>
      </caption>
      <thead>
        <tr>
          <th scope="col">row</th>
          ${headers.map((header) => html`<th scope="col">${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({ row, cells }) =>
            html`<tr>
              <th scope="row">${formatCount(row)}</th>
              ${cells.map(cell)}
            </tr>`,
        )}
      </tbody>
    </table>`,
  )}`;
