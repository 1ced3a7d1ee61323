import { escapeActing } from '@holotype/model';

// Characters that act on a terminal, or make a reader see another text than the one that is there.
const acting =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/gu;

const code = (character: string): string =>
  (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');

/** One line in which characters that act or hide stand as `[U+202E]`; line breaks and tabs are a space. */
export const visible = (text: string): string =>
  text.replace(/[\r\n\t]+/g, ' ').replace(acting, (character) => `[U+${code(character)}]`);

/** JSON that no page, terminal or YAML reader takes for anything but text: `<` and every character that acts are escaped. */
export const jsonText = (value: unknown): string => `${escapeJson(JSON.stringify(value, undefined, 2))}\n`;

/** A JSON string in that form, which is also a double-quoted scalar of YAML. */
export const quoted = (text: string): string => escapeJson(JSON.stringify(text.toWellFormed()));

const escapeJson = (json: string): string => escapeActing(json.replaceAll('<', '\\u003c'));
