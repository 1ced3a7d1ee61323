import type { OutputPicture, PictureFile } from '../../../workload/request.ts';
import { type Html, html } from '../markup.ts';

/** Only ever inside an img: there a drawing runs no script and loads nothing. */
const image = ({ media, content }: PictureFile, alt: string): Html =>
  html`<img alt="${alt}" src="data:${media};base64,${Buffer.from(content).toString('base64')}" />`;

const side = (label: string, file: PictureFile | undefined, alt: string, absent: string): Html =>
  html`<figure>
    <figcaption>${label}</figcaption>
    ${file ? image(file, alt) : html`<div class="absent">${absent}</div>`}
  </figure>`;

/** A figure there and here, with what differs between them. */
export const pictureTriple = ({ name, captured, here, difference }: OutputPicture, isMade: boolean): Html => {
  const marked: PictureFile | undefined = difference && { media: 'image/png', content: difference };
  const absent = 'not shown: too large, or no picture';
  return html`<div class="triple">
    ${side('there', captured, `${name}, as recorded`, absent)}
    ${side('what differs', marked, `${name}, what differs in red`, isMade ? 'cannot be marked' : 'nothing to compare')}
    ${side('here', here, `${name}, as replayed`, isMade ? absent : 'not written')}
  </div>`;
};

/** A figure as it was recorded, where its name stands beside it. */
export const recordedFigure = ({ name, captured }: OutputPicture): Html =>
  html`<figure class="claimed">${captured && image(captured, name)}</figure>`;

/** Figures as they were recorded. */
export const pictureGallery = (pictures: readonly OutputPicture[]): Html =>
  html`<div class="gallery">
    ${pictures.map(
      ({ name, captured }) =>
        html`<figure>
          ${captured && image(captured, name)}
          <figcaption><code>${name}</code></figcaption>
        </figure>`,
    )}
  </div>`;

/** Figures that are the same there and here. */
export const sameGallery = (pictures: readonly OutputPicture[]): Html =>
  html`<div class="gallery">
    ${pictures.map(
      ({ name, captured }) =>
        html`<figure>
          ${captured && image(captured, name)}
          <figcaption class="pass"><span class="mark">✓</span> <code>${name}</code></figcaption>
        </figure>`,
    )}
  </div>`;
