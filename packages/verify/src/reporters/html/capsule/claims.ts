import { meetsStated } from '@holotype/compare';
import type { RecordedRun } from '../../../workload/recorded.ts';
import { recordedFigure } from '../replay/pictures.ts';
import { type Html, html } from '../markup.ts';

/** Longer values are for the outputs. */
const longest = 200;

/** Each claim, with the figure that it rests on, or the value that was recorded for it. */
export const claimList = ({ claims, pictures }: RecordedRun): Html =>
  html`<ul class="claims">
    ${claims.map((claim) => {
      const figure = claim.outputs
        .map((name) => pictures.find((picture) => picture.name === name))
        .find((found) => found !== undefined);
      return html`<li>
        <span aria-hidden="true">•</span>
        <div class="claim">
          <h3>${claim.name}</h3>
          <code>${claim.text}</code>
          ${claim.outputs.length === 0 ? html`<p>no output of this name was recorded</p>` : undefined}
          ${figure && recordedFigure(figure)}
        </div>
        ${values(claim)}
      </li>`;
    })}
  </ul>`;

/** A recorded value that rounds to the stated one stands as the paper prints it, with all its digits below. */
const values = ({ stated, recorded }: RecordedRun['claims'][number]): Html | undefined =>
  stated === undefined && recorded === undefined
    ? undefined
    : html`<dl class="values">
        ${side('the paper', stated)}
        ${
          stated !== undefined && recorded !== undefined && rounds(stated, recorded)
            ? side('recorded', stated, recorded)
            : side('recorded', recorded)
        }
      </dl>`;

const rounds = (stated: string, recorded: string): boolean =>
  recorded.length > stated.length && meetsStated(stated, recorded);

const side = (label: string, value: string | undefined, digits?: string): Html | undefined =>
  value === undefined
    ? undefined
    : html`<div>
        <dt>${label}</dt>
        <dd>${short(value)}${digits === undefined ? undefined : html` <small>${short(digits)}</small>`}</dd>
      </div>`;

const short = (value: string): string => (value.length > longest ? `${value.slice(0, longest)}…` : value);
