import { type Html, html, nothing } from './markup.ts';

const cells = 8;

/** A digest for the eye: its first 32 bits, mirrored, as a small picture, and all of it in groups. */
export const fingerprint = (digest: string): Html => {
  const hex = digest.replace(/^sha256:/, '');
  const picture = parseInt(hex.slice(0, 8), 16);
  const rects = Array.from({ length: 32 }, (_, at) => {
    if (((picture >>> (31 - at)) & 1) === 0) return nothing;
    const [row, column] = [Math.floor(at / 4), at % 4];
    return html`${[column, cells - 1 - column].map((x) => html`<rect x="${x + 1}" y="${row + 1}" width="1" height="1"></rect>`)}`;
  });
  const groups = (hex.match(/.{1,8}/g) ?? []).map((group) => html`<span>${group}</span>`);
  return html`<div class="fingerprint">
    <svg viewBox="0 0 10 10" aria-hidden="true" shape-rendering="crispEdges">${rects}</svg>
    <div class="digest" title="${digest}">${groups}</div>
  </div>`;
};

interface Side {
  readonly label: string;
  readonly digest: string;
}

/** Two digests and whether they are one. */
export const digestPair = (left: Side, right: Side): Html => {
  const same = left.digest === right.digest;
  const side = ({ label, digest }: Side) =>
    html`<div class="side">
      <h3>${label}</h3>
      ${fingerprint(digest)}
    </div>`;
  return html`<div class="pair ${same ? 'pass' : 'fail'}">
    ${side(left)}
    <div class="equals" role="img" aria-label="${same ? 'equal' : 'different'}">${same ? '=' : '≠'}</div>
    ${side(right)}
  </div>`;
};
