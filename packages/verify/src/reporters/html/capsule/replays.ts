import type { Report } from '@holotype/model';
import { headline, marks, momentText } from '../../wording.ts';
import { wallOf } from '../../replay-wording.ts';
import { type Html, html, nothing } from '../markup.ts';
import { scrolling } from '../scrolling.ts';

/** What machines replayed it on, and what came out; reports of another capsule are named as what they are. */
export const replaysSection = (reports: readonly Report[], manifestDigest: string): Html =>
  reports.length === 0
    ? nothing
    : html`<section>
        <h2>Replays</h2>
        ${scrolling(
          'replays',
          html`<table>
            <thead>
              <tr>
                <th>result</th>
                <th>when</th>
                <th>on</th>
                <th class="number">time</th>
              </tr>
            </thead>
            <tbody>
              ${reports.map((report) => row(report, manifestDigest))}
            </tbody>
          </table>`,
          'stacked',
        )}
      </section>`;

const facts = ['Distribution', 'Processor', 'GPU'];

const row = (report: Report, manifestDigest: string): Html => {
  const { verdict, subject, madeAt, replay } = report;
  const isOther = subject.manifestDigest !== undefined && subject.manifestDigest !== manifestDigest;
  const on = (report.facts ?? []).flatMap(({ name, here }) =>
    here !== undefined && here !== 'none' && facts.includes(name) ? [here] : [],
  );
  return html`<tr>
    <td class="${verdict}">
      <span class="mark">${marks[verdict]}</span> ${headline(report)}${isOther ? ', of another capsule' : ''}
    </td>
    <td data-name="when">${madeAt === undefined ? undefined : momentText(madeAt)}</td>
    <td data-name="on">${on.join(', ')}</td>
    <td class="number" data-name="time">${replay && wallOf(replay.usage.here)}</td>
  </tr>`;
};
