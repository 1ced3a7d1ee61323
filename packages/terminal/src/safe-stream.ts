import { StringDecoder } from 'node:string_decoder';
import { withoutOrders } from './safe-text.ts';

/** An escape sequence that the next part may go on with; no real one is longer. */
const begun = /(?:\u001b(?:\[[\d;:?]{0,64}|\][^\u0007\u001b]{0,512})?|\u009b[\d;:?]{0,64})$/;

/** As a terminal echoes Backspace; or a lone one. */
const backspace = /\u0008 \u0008|\u0008/g;

export interface SafeStreamOptions {
  /** Somebody types there: what rubs out a typed character does so. */
  readonly typed?: boolean;
  /** Something that was printed is not shown, or was no text. */
  readonly onCut?: () => void;
}

/**
 * What a program prints, part by part, as a terminal may show it: escape sequences, control and hidden characters are cut, but for the ends of
 * lines, tabs, and the return to the start of a line that progress bars live on.
 */
export const safeStream = ({ typed = false, onCut }: SafeStreamOptions = {}): ((
  part: Uint8Array,
) => string) => {
  const decoder = new StringDecoder('utf8');
  const kept = typed ? '\n\r\t\b' : '\n\r\t';
  let held = '';
  return (part) => {
    const text = held + decoder.write(part);
    held = begun.exec(text)?.[0] ?? '';
    const whole = text.slice(0, text.length - held.length);
    const safe = withoutOrders(whole, kept).replace(backspace, (one) => (one === '\b' ? '' : one));
    if (safe.length < whole.length || held !== '' || safe.includes('\ufffd')) onCut?.();
    return safe;
  };
};
