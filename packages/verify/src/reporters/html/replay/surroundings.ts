import type { Isolation, Replay, ReplayCause } from '@holotype/model';
import { marks } from '../../wording.ts';
import { type Html, html, nothing } from '../markup.ts';
import { scrolling } from '../scrolling.ts';

const words: Readonly<Partial<Record<Replay['result'], string>>> = {
  same: 'It made no difference to the result.',
  uncompared: 'There is no result that it could have changed.',
};

/** What in the rebuilt environment is not as it was captured. */
export const causesSection = (causes: readonly ReplayCause[], result: Replay['result']): Html =>
  causes.length === 0
    ? nothing
    : html`<section>
        <h2>Not as captured</h2>
        <p class="muted">${words[result] ?? 'The likely reasons for another result.'}</p>
        ${scrolling(
          'not as captured',
          html`<table class="facts">
            <tbody>
              ${causes.map(
                ({ what, detail }) =>
                  html`<tr>
                    <th scope="row">${what}</th>
                    <td>${detail}</td>
                  </tr>`,
              )}
            </tbody>
          </table>`,
        )}
      </section>`;

const item = ({ what, held, detail }: Isolation): Html =>
  html`<li class="${held ? 'pass' : 'warn'}">
    <span class="mark" role="img" aria-label="${held ? 'isolated' : 'not isolated'}"
      >${marks[held ? 'pass' : 'warn']}</span
    >
    <div>${what}${detail === undefined ? undefined : html` <small>${detail}</small>`}</div>
  </li>`;

/** What the run was kept apart from, and what it shared with this machine: that first. */
export const isolationSection = (isolation: readonly Isolation[]): Html => {
  if (isolation.length === 0) return nothing;
  const open = isolation.filter(({ held }) => !held);
  return html`<section>
    <h2>${open.length > 0 ? 'What was not isolated' : 'Isolated'}</h2>
    <ul class="findings isolation">
      ${[...open, ...isolation.filter(({ held }) => held)].map(item)}
    </ul>
  </section>`;
};
