import type { Replay } from '@holotype/model';
import { editedInWords } from '../../replay-wording.ts';
import { type Html, html } from '../markup.ts';

/** What the run got instead of what was recorded. */
export const editedSection = (edited: NonNullable<Replay['edited']>): Html =>
  html`<section>
    <h2>Edited inputs</h2>
    <p>The run got these files instead of the recorded ones. What follows is about that run.</p>
    <ul class="paths">
      ${edited.map((one) => html`<li>${editedInWords(one)}</li>`)}
    </ul>
  </section>`;
