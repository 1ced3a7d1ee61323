import { claimedText, type ReplayClaim } from '@holotype/model';
import { verdictOf } from '../../replay-wording.ts';
import { marks } from '../../wording.ts';
import { type Html, html, nothing } from '../markup.ts';

/** Longer values stand in the detail alone. */
const longest = 24;
/** Up to here two values stand large beside their claim. */
const short = 12;

const values = ({ captured, here = 'nothing' }: ReplayClaim): Html | undefined => {
  const length = Math.max(captured?.length ?? 0, here.length);
  return captured === undefined || length > longest
    ? undefined
    : html`<dl class="${length > short ? 'values long' : 'values'}">
        <div>
          <dt>recorded</dt>
          <dd>${captured}</dd>
        </div>
        <div>
          <dt>replayed</dt>
          <dd${captured === here ? undefined : html` class="other"`}>${here}</dd>
        </div>
      </dl>`;
};

const item = (claim: ReplayClaim): Html => {
  const { name, holds, outcome, detail } = claim;
  const verdict = verdictOf({ outcome, agrees: holds });
  const words = { pass: 'holds', warn: 'holds', fail: 'does not hold', unknown: 'open' } as const;
  return html`<li class="${verdict}">
    <span class="mark" role="img" aria-label="${words[verdict]}">${marks[verdict]}</span>
    <div class="claim">
      <h3>${name}</h3>
      <code>${claimedText(claim)}</code>
      <p>${detail}</p>
    </div>
    ${values(claim)}
  </li>`;
};

/** What the paper says, and whether it came out again. */
export const claimsSection = (claims: readonly ReplayClaim[]): Html =>
  claims.length === 0
    ? nothing
    : html`<section>
        <h2>Claims</h2>
        <ul class="claims">
          ${claims.map(item)}
        </ul>
      </section>`;
