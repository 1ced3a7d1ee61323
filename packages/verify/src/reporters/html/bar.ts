import { formatPercent } from '@holotype/terminal';
import { type Html, html } from './markup.ts';

export interface Part {
  /** CSS class that colours it. */
  readonly kind: 'proven' | 'trusted' | 'kept' | 'unreachable' | 'gone' | 'plain';
  readonly label: string;
  readonly value: number;
}

const scale = 1000;

/** Parts of one whole as one bar; `whole` where the parts need not fill it. SVG, since a strict CSP refuses inline styles. */
export const bar = (
  parts: readonly Part[],
  options: { readonly whole?: number; readonly thin?: boolean } = {},
): Html => {
  const whole = options.whole ?? parts.reduce((sum, { value }) => sum + value, 0);
  const label = parts.map((part) => `${part.label} ${formatPercent(part.value, whole)}`).join(', ');
  let at = 0;
  const rects = parts.map(({ kind, value }) => {
    const width = whole > 0 ? (scale * value) / whole : 0;
    const rect = html`<rect
      class="${kind}"
      x="${at.toFixed(2)}"
      width="${width.toFixed(2)}"
      height="10"
    ></rect>`;
    at += width;
    return rect;
  });
  return html`<svg
    class="bar${options.thin ? ' thin' : ''}"
    viewBox="0 0 ${scale} 10"
    preserveAspectRatio="none"
    role="img"
    aria-label="${label}"
  >
    ${rects}
  </svg>`;
};
