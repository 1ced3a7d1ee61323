/** Without its `/`; each character is a byte. */
export interface PdfName {
  readonly name: string;
}
/** Each character is a byte. */
export interface PdfString {
  readonly text: string;
}
/** As it is written: what is copied stays as it was. */
export interface PdfNumber {
  readonly number: string;
}
export interface PdfReference {
  readonly object: number;
  readonly generation: number;
}
export type PdfArray = readonly PdfValue[];
export type PdfDictionary = ReadonlyMap<string, PdfValue>;
export type PdfValue =
  null | boolean | PdfNumber | PdfName | PdfString | PdfReference | PdfArray | PdfDictionary;

type Optional = PdfValue | undefined;

export const isDictionary = (value: Optional): value is PdfDictionary => value instanceof Map;
export const isArray = (value: Optional): value is PdfArray => Array.isArray(value);
export const isReference = (value: Optional): value is PdfReference => isPlain(value) && 'object' in value;
export const nameOf = (value: Optional): string | undefined =>
  isPlain(value) && 'name' in value ? value.name : undefined;
export const textOf = (value: Optional): string | undefined =>
  isPlain(value) && 'text' in value ? value.text : undefined;

/** A whole number from zero that memory holds exactly; undefined for anything else. */
export const countOf = (value: Optional): number | undefined => {
  if (!isPlain(value) || !('number' in value) || !/^\+?\d{1,15}(?:\.0*)?$/.test(value.number))
    return undefined;
  return Number(value.number);
};

const isPlain = (value: Optional): value is PdfName | PdfString | PdfNumber | PdfReference =>
  typeof value === 'object' && value !== null && !isArray(value) && !isDictionary(value);

/** A value as a PDF has it; each character is a byte. */
export const printValue = (value: PdfValue): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (isArray(value)) return `[${value.map(printValue).join(' ')}]`;
  if (isDictionary(value))
    return `<<${[...value].map(([key, one]) => `${printName(key)} ${printValue(one)}`).join(' ')}>>`;
  if ('number' in value) return value.number;
  if ('name' in value) return printName(value.name);
  if ('text' in value) return printText(value.text);
  return `${value.object} ${value.generation} R`;
};

const printName = (name: string): string =>
  `/${name.replace(/[^!-~]|[#()<>[\]{}/%]/g, (one) => `#${one.charCodeAt(0).toString(16).padStart(2, '0')}`)}`;

const printText = (text: string): string =>
  /^[ -~]*$/.test(text)
    ? `(${text.replace(/[\\()]/g, '\\$&')})`
    : `<${Buffer.from(text, 'latin1').toString('hex').toUpperCase()}>`;

/** Text of people as a PDF has it: ASCII as it is, anything else in UTF-16 with its mark. */
export const toPdfText = (text: string): PdfString =>
  /^[ -~]*$/.test(text)
    ? { text }
    : { text: `\xfe\xff${Buffer.from(text, 'utf16le').swap16().toString('latin1')}` };

/** What people see of such a text. Bytes of PDFDocEncoding beyond ASCII are taken as Latin-1, which most of them are. */
export const fromPdfText = (text: string): string => {
  const bytes = Buffer.from(text, 'latin1');
  if (text.startsWith('\xfe\xff'))
    return Buffer.from(bytes.subarray(2, bytes.length - (bytes.length % 2)))
      .swap16()
      .toString('utf16le');
  return text.startsWith('\xef\xbb\xbf') ? bytes.toString('utf8', 3) : text;
};
