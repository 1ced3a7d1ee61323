const mebibyte = 1024 * 1024;

/** What a PDF may ask of its reader; a document of 100,000 pages stays far below. Bytes are of memory or of work. */
export const pdfLimits = {
  /** Of the text of one object. */
  objectBytes: 8 * mebibyte,
  /** Numbers, names, strings, arrays, dictionaries in one object. */
  objectValues: 1_000_000,
  depth: 100,
  /** Of one decoded stream that says how the file is built. */
  streamBytes: 32 * mebibyte,
  /** Everything that is decoded or parsed, repeats included. */
  workBytes: 512 * mebibyte,
  /** That are looked at, repeats included. */
  objects: 300_000,
  /** The number of an object in any PDF (ISO 32000-1, annex C). */
  objectNumber: 8_388_607,
  /** Updates, each with a table of its own. */
  sections: 1000,
  subsections: 10_000,
  pages: 100_000,
  attachments: 10_000,
} as const;
