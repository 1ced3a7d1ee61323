import { PdfError } from './errors.ts';
import { pdfLimits } from './limits.ts';
import type { PdfReference, PdfValue } from './values.ts';

/** The text ended, and there is more in the file. */
export class WindowEnded extends Error {}

const whitespace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Buffer.from('()<>[]{}/%'));
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads the tokens and values of a PDF in one pass. Throws PdfError, and WindowEnded where the text ends before they do and is not all there is. */
export class PdfScanner {
  position: number;
  readonly #text: string;
  readonly #isAll: boolean;
  readonly #what: string;
  #values = 0;

  /** `text`: each character is a byte; `what` names the file. */
  constructor(text: string, what: string, { position = 0, isAll = true } = {}) {
    this.#text = text;
    this.#what = what;
    this.#isAll = isAll;
    this.position = position;
  }

  /** The code of a character; NaN behind the end. */
  peek(ahead = 0): number {
    const at = this.position + ahead;
    if (at >= this.#text.length && !this.#isAll) throw new WindowEnded();
    return this.#text.charCodeAt(at);
  }

  /** Passes over white space and comments. */
  skip(): void {
    for (;;) {
      const code = this.peek();
      if (code === 0x25)
        while (![10, 13].includes(this.peek()) && !Number.isNaN(this.peek())) this.position++;
      else if (whitespace.has(code)) this.position++;
      else return;
    }
  }

  /** Characters up to the next white space or delimiter. */
  word(): string {
    this.skip();
    const start = this.position;
    while (!whitespace.has(this.peek()) && !delimiters.has(this.peek()) && !Number.isNaN(this.peek()))
      this.position++;
    return this.#text.slice(start, this.position);
  }

  value(depth = 0): PdfValue {
    if (depth > pdfLimits.depth) throw this.#tooLarge(`values nested more than ${pdfLimits.depth} deep`);
    if (++this.#values > pdfLimits.objectValues)
      throw this.#tooLarge(`more than ${pdfLimits.objectValues} values in one object`);
    this.skip();
    const code = this.peek();
    if (code === 0x2f) return { name: this.#name() };
    if (code === 0x28) return { text: this.#literal() };
    if (code === 0x5b) return this.#array(depth);
    if (code === 0x3c) return this.peek(1) === 0x3c ? this.#dictionary(depth) : { text: this.#hexadecimal() };
    const word = this.word();
    if (/^\d{1,10}$/.test(word)) return this.#reference(word) ?? { number: word };
    if (/^[+-]*(?:\d+\.?\d*|\.\d+)$/.test(word) && word.length < 64) return { number: word };
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    throw this.damaged(word === '' ? 'a value is missing' : 'an unknown word stands for a value');
  }

  damaged(reason: string): PdfError {
    return new PdfError('PDF_DAMAGED', `${this.#what} is damaged: ${reason}`);
  }

  #tooLarge(reason: string): PdfError {
    return new PdfError('PDF_TOO_LARGE', `${this.#what}: ${reason}`);
  }

  #reference(first: string): PdfReference | undefined {
    const back = this.position;
    this.skip();
    const start = this.position;
    while (isDigit(this.peek())) this.position++;
    const second = this.#text.slice(start, this.position);
    if (second !== '' && second.length <= 5) {
      this.skip();
      const next = this.peek(0) === 0x52 ? this.peek(1) : 0x52;
      if (Number.isNaN(next) || whitespace.has(next) || delimiters.has(next)) {
        this.position++;
        return { object: Number(first), generation: Number(second) };
      }
    }
    this.position = back;
    return undefined;
  }

  #name(): string {
    this.position++;
    const start = this.position;
    while (!whitespace.has(this.peek()) && !delimiters.has(this.peek()) && !Number.isNaN(this.peek()))
      this.position++;
    return this.#text
      .slice(start, this.position)
      .replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  }

  #literal(): string {
    const start = ++this.position;
    let [depth, escaped] = [1, false];
    for (; ; this.position++) {
      const code = this.peek();
      if (Number.isNaN(code)) throw this.damaged('a string has no end');
      if (code === 0x5c) {
        escaped = true;
        this.peek(1);
        this.position++;
      } else if (code === 0x28) depth++;
      else if (code === 0x29 && --depth === 0) break;
    }
    const found = this.#text.slice(start, this.position++);
    const lines = found.includes('\r') ? found.replace(/\r\n?/g, '\n') : found;
    if (!escaped) return lines;
    return lines.replace(/\\(?:([0-7]{1,3})|([^]))/g, (_, octal: string | undefined, one = '') =>
      octal === undefined
        ? one === '\n'
          ? ''
          : (escapes[one as string] ?? (one as string))
        : String.fromCharCode(parseInt(octal, 8) & 0xff),
    );
  }

  #hexadecimal(): string {
    const start = ++this.position;
    while (this.peek() !== 0x3e) {
      if (Number.isNaN(this.peek())) throw this.damaged('a string has no end');
      this.position++;
    }
    const digits = this.#text.slice(start, this.position++).replace(/[\0\t\n\f\r ]+/g, '');
    if (!/^[0-9a-f]*$/i.test(digits)) throw this.damaged('a string is not hexadecimal');
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1');
  }

  #array(depth: number): PdfValue {
    this.position++;
    const found: PdfValue[] = [];
    for (;;) {
      this.skip();
      if (this.peek() === 0x5d) break;
      if (Number.isNaN(this.peek())) throw this.damaged('an array has no end');
      found.push(this.value(depth + 1));
    }
    this.position++;
    return found;
  }

  #dictionary(depth: number): PdfValue {
    this.position += 2;
    const found = new Map<string, PdfValue>();
    for (;;) {
      this.skip();
      if (this.peek() === 0x3e && this.peek(1) === 0x3e) break;
      if (this.peek() !== 0x2f) throw this.damaged('a dictionary has a key that is no name');
      const key = this.#name();
      found.set(key, this.value(depth + 1));
    }
    this.position += 2;
    return found;
  }
}
