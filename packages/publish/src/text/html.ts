import { visible } from './visible.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as HTML shows it. */
export const escapeHtml = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (one) => entities[one] ?? '');
