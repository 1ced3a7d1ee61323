// What pdf.js finds attached to papers: pdfjs-driver.js MODULE PAPER…; a line of JSON for each, of its path, and the SHA-256 of every attached file.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

interface PdfJs {
  readonly getDocument: (source: { readonly data: Uint8Array; readonly verbosity: number }) => {
    readonly promise: Promise<PdfJsDocument>;
    readonly destroy: () => Promise<void>;
  };
}
interface PdfJsDocument {
  readonly getAttachments: () => Promise<Readonly<Record<string, { readonly content: Uint8Array }>> | null>;
}

const [module = '', ...papers] = process.argv.slice(2);
const { getDocument } = (await import(module)) as PdfJs;
for (const paper of papers) {
  const task = getDocument({ data: new Uint8Array(readFileSync(paper)), verbosity: 0 });
  const attached = (await (await task.promise).getAttachments()) ?? {};
  const hashes = Object.values(attached).map(({ content }) =>
    createHash('sha256').update(content).digest('hex'),
  );
  console.log(JSON.stringify([paper, hashes]));
  await task.destroy();
}
