import { createHash } from 'node:crypto';
import { embedJson, type Html, html } from './markup.ts';
import { replayStyles } from './replay/styles.ts';
import { styles as shared } from './styles.ts';

export interface Page {
  readonly title: string;
  /** Beside the name of the program: when it was made. */
  readonly corner: string;
  readonly main: Html;
  readonly footer: Html;
  /** Pictures stand in the page itself; a page without any may show none. */
  readonly hasPictures?: boolean;
  /** The document that it shows, as canonical JSON. */
  readonly document: { readonly id: string; readonly json: string };
}

const styles = shared + replayStyles;
// Made outside the template: the policy names the hash of exactly this text.
const styleElement: Html = { html: `<style>${styles}</style>` };
const styleHash = createHash('sha256').update(styles).digest('base64');
const policyFor = (hasPictures: boolean): string =>
  `default-src 'none'; style-src 'sha256-${styleHash}'; ${hasPictures ? 'img-src data:; ' : ''}base-uri 'none'; form-action 'none'`;

/** One self-contained page: no script, nothing loaded from anywhere, its document inside. */
export const renderPage = ({ title, corner, main, footer, hasPictures = false, document }: Page): string => {
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policyFor(hasPictures)}" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${styleElement}
      </head>
      <body>
        <header><b>Holotype</b><span>${corner}</span></header>
        <main>${main}</main>
        <footer>
          <p>${footer}</p>
        </footer>
        ${embedJson(document.id, document.json)}
      </body>
    </html> `;
  return page.html;
};
