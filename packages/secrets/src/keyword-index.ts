/** Finds many words at once in bytes, upper and lower case alike. */
export interface KeywordIndex {
  /** Calls `onHit` with the position of a word in the list, and where it ends. */
  readonly search: (bytes: Uint8Array, onHit: (word: number, end: number) => void) => void;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly words: number[];
  readonly id: number;
}

const lower = (byte: number): number => (byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte);

const plant = (words: readonly string[]): Node[] => {
  const nodes: Node[] = [{ next: new Map(), words: [], id: 0 }];
  words.forEach((word, position) => {
    let at = nodes[0] as Node;
    for (const byte of Buffer.from(word, 'latin1')) {
      let next = at.next.get(byte);
      if (!next) {
        next = { next: new Map(), words: [], id: nodes.length };
        nodes.push(next);
        at.next.set(byte, next);
      }
      at = next;
    }
    at.words.push(position);
  });
  return nodes;
};

/** Aho and Corasick's automaton as one table: a step a byte, however many words. Words are lower case. */
export const indexKeywords = (words: readonly string[]): KeywordIndex => {
  const nodes = plant(words);
  const used = [...new Set(words.flatMap((word) => [...Buffer.from(word, 'latin1')]))];
  const width = used.length + 1;
  const classOf = new Uint8Array(256);
  for (let byte = 0; byte < 256; byte++) classOf[byte] = used.indexOf(lower(byte)) + 1;
  const table = new Uint32Array(nodes.length * width);
  const endsAt: (readonly number[])[] = nodes.map(({ words: own }) => own);
  const failure = new Uint32Array(nodes.length);
  // Breadth first: the row of a node's failure is complete before its own is made.
  const queue = nodes.slice(0, 1);
  for (const node of queue) {
    const fail = (failure[node.id] ?? 0) * width;
    if (node.id !== 0) table.copyWithin(node.id * width, fail, fail + width);
    endsAt[node.id] = [...node.words, ...(node.id === 0 ? [] : (endsAt[failure[node.id] ?? 0] ?? []))];
    for (const [byte, child] of node.next) {
      const cell = node.id * width + (classOf[byte] ?? 0);
      failure[child.id] = node.id === 0 ? 0 : (table[cell] ?? 0) / width;
      table[cell] = child.id * width;
      queue.push(child);
    }
  }
  const ends = new Uint8Array(nodes.length * width);
  endsAt.forEach((found, id) => (ends[id * width] = found.length > 0 ? 1 : 0));
  return {
    search: (bytes, onHit) => {
      let state = 0;
      for (let at = 0; at < bytes.length; at++) {
        state = table[state + (classOf[bytes[at] ?? 0] ?? 0)] ?? 0;
        if (ends[state] === 1) for (const word of endsAt[state / width] ?? []) onHit(word, at + 1);
      }
    },
  };
};
