import { type Html, html } from './markup.ts';

/** A table that may be wider than a window: it scrolls by itself, with the keyboard, too, and the page stays where it is. */
export const scrolling = (name: string, table: Html, kind = ''): Html =>
  html`<div class="scroll ${kind}" tabindex="0" role="region" aria-label="${name}">${table}</div>`;
