import { counted } from '@holotype/model';
import { formatBytes } from '@holotype/terminal';
import { type Html, html, nothing } from '../markup.ts';

/** A text that the run read and no package owns: a script, a small table. */
export interface CodeFile {
  /** As outputs are named: below the project, else the whole path. */
  readonly name: string;
  readonly text: string;
}

/** What the authors wrote, to be read; the first is open. */
export const codeSection = (files: readonly CodeFile[]): Html =>
  files.length === 0
    ? nothing
    : html`<section>
        <h2>Code and inputs</h2>
        ${files.map(
          ({ name, text }, at) =>
            html`<details ${at === 0 ? html`open` : undefined}>
              <summary>
                <code>${name}</code>
                <small
                  >${counted(text.split('\n').length, 'line')}, ${formatBytes(Buffer.byteLength(text))}</small
                >
              </summary>
              <pre tabindex="0">${text}</pre>
            </details>`,
        )}
      </section>`;
