const mebibyte = 1024 * 1024;

/** Bytes of text, tables and JSON; strings of V8 hold about twice that. */
export const textLimit = 256 * mebibyte;
/** Bytes of a PNG or JPEG; what it decodes to is limited apart. */
export const pictureLimit = 256 * mebibyte;
/** Pictures of a notebook that differ in their bytes, each of which is decoded. */
export const notebookPictures = 200;
/** Bytes of a drawing; the renderer takes some fifty times as much memory. */
export const drawingLimit = 32 * mebibyte;
/** Bytes of a PDF, and of all that its streams inflate to. */
export const pdfLimit = 256 * mebibyte;
/** Bytes of an archive, of each of its members, and of a document that is read whole. */
export const contentLimit = 256 * mebibyte;
/** Bytes that the archives of two outputs may unpack to, those inside of archives among them. */
export const unpackedLimit = 1024 * mebibyte;
/** Milliseconds for the reading and comparing of two documents in a thread. */
export const contentTime = 120_000;
/** Archives inside of archives. */
export const packedDepth = 4;
/** Members of an archive. */
export const memberLimit = 100_000;
/** Pixels of a picture, decoded or drawn: 400 MB as RGBA. */
export const pixelLimit = 100_000_000;
/** Pixels of a picture of differences, which goes into a page. */
export const markedLimit = 4_000_000;
/** Milliseconds for the decoding and comparing of two pictures: decoders of hostile files may never end. */
export const pictureTime = 120_000;
