import { fingerprint } from './fingerprint.ts';
import { type Html, html } from './markup.ts';

/** One program run in two places, and what to do next. */
export interface Demo {
  readonly title: string;
  readonly sides: readonly {
    readonly label: string;
    readonly command: string;
    readonly output: string;
    readonly digest: string;
  }[];
  readonly notes: readonly string[];
  readonly next: readonly string[];
}

export const demoSection = ({ title, sides, notes, next }: Demo): Html => {
  const same = sides.every(({ digest }) => digest === sides[0]?.digest);
  const cards = sides.map(
    ({ label, command, output, digest }) =>
      html`<div class="side">
        <h3>${label}</h3>
        <code>$ ${command}</code>
        <pre tabindex="0">${output}</pre>
        ${fingerprint(digest)}
      </div>`,
  );
  const equals = html`<div class="equals" role="img" aria-label="${same ? 'equal' : 'different'}">
    ${same ? '=' : '≠'}
  </div>`;
  return html`<section>
    <h2>${title}</h2>
    <div class="pair ${same ? 'pass' : 'fail'}">
      ${cards.flatMap((card, at) => (at === 0 ? [card] : [equals, card]))}
    </div>
    ${notes.map((note) => html`<p>${note}</p>`)}
    ${
      next.length > 0
        ? html`<h3>Next</h3>
            <ul class="commands">
              ${next.map((command) => html`<li><code>$ ${command}</code></li>`)}
            </ul>`
        : undefined
    }
  </section>`;
};
