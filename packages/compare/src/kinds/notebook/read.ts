import { utf8ToRaw } from '@holotype/model';
import { type JsonNode, parseJson, toJsonText } from '../../json/parse.ts';
import { printNode } from '../../json/print.ts';
import { Unreadable } from '../../kind.ts';

/** What a cell put out; texts are bytes (latin1). */
export type NotebookOutput =
  | { readonly type: 'stream'; readonly name: string; readonly text: string }
  | { readonly type: 'data'; readonly data: ReadonlyMap<string, JsonNode> }
  | { readonly type: 'error'; readonly text: string };

export interface NotebookCell {
  /** `code`, `markdown`, `raw`. */
  readonly type: string;
  readonly source: string;
  readonly outputs: readonly NotebookOutput[];
}

export interface Notebook {
  /** `python3, Python 3.11.2`: what it was run by, as far as it says so. */
  readonly kernel: string;
  readonly cells: readonly NotebookCell[];
}

const member = (node: JsonNode | undefined, name: string): JsonNode | undefined =>
  node?.type === 'object' ? node.members.get(name) : undefined;

const textOf = (node: JsonNode | undefined): string => (node?.type === 'string' ? node.text : '');
const itemsOf = (node: JsonNode | undefined): readonly JsonNode[] =>
  node?.type === 'array' ? node.items : [];

/** A text is one string, or a list of lines with their ends; anything else as it is written. */
export const multiline = (node: JsonNode | undefined): string => {
  if (node === undefined) return '';
  const parts = node.type === 'array' ? node.items : [node];
  return utf8ToRaw(parts.map((part) => (part.type === 'string' ? part.text : printNode(part))).join(''));
};

const toOutput = (node: JsonNode): NotebookOutput => {
  switch (textOf(member(node, 'output_type'))) {
    case 'stream':
      return {
        type: 'stream',
        name: textOf(member(node, 'name')),
        text: multiline(member(node, 'text')),
      };
    case 'error': {
      const [name, message] = ['ename', 'evalue'].map((key) => utf8ToRaw(textOf(member(node, key))));
      return { type: 'error', text: `${name ?? ''}: ${message ?? ''}` };
    }
    case 'display_data':
    case 'execute_result':
    case 'update_display_data': {
      const data = member(node, 'data');
      return { type: 'data', data: data?.type === 'object' ? data.members : new Map() };
    }
    default:
      throw new Unreadable('no notebook of format 4: an output of an unknown type');
  }
};

/** Streams come in pieces as the kernel sent them; the pieces of one name are one text, where the first of them stands. */
const joinStreams = (outputs: readonly NotebookOutput[]): NotebookOutput[] => {
  const texts = new Map<string, string[]>();
  const first: NotebookOutput[] = [];
  for (const output of outputs) {
    if (output.type !== 'stream') {
      first.push(output);
      continue;
    }
    const pieces = texts.get(output.name);
    if (pieces) pieces.push(output.text);
    else {
      first.push(output);
      texts.set(output.name, [output.text]);
    }
  }
  return first.map((output) =>
    output.type === 'stream' ? { ...output, text: (texts.get(output.name) ?? []).join('') } : output,
  );
};

/** Reads a notebook of format 4. Throws Unreadable. */
export const readNotebook = (bytes: Uint8Array): Notebook => {
  const root = parseJson(toJsonText(bytes));
  const cells = member(root, 'cells');
  if (cells?.type !== 'array') throw new Unreadable('no notebook of format 4: it has no cells');
  const metadata = member(root, 'metadata');
  const language = member(metadata, 'language_info');
  const kernel = [
    textOf(member(member(metadata, 'kernelspec'), 'name')),
    [textOf(member(language, 'name')), textOf(member(language, 'version'))].filter(Boolean).join(' '),
  ];
  return {
    kernel: kernel.filter(Boolean).join(', '),
    cells: cells.items.map((cell) => ({
      type: textOf(member(cell, 'cell_type')),
      source: multiline(member(cell, 'source')),
      outputs: joinStreams(itemsOf(member(cell, 'outputs')).map(toOutput)),
    })),
  };
};

/** All texts that the cells of a notebook put out, one after another (latin1). Throws Unreadable. */
export const outputText = (bytes: Uint8Array): string =>
  readNotebook(bytes)
    .cells.flatMap(({ outputs }) => outputs)
    .map((output) => (output.type === 'data' ? multiline(output.data.get('text/plain')) : output.text))
    .join('\n');
