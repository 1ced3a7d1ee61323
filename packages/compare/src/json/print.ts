import type { JsonNode } from './parse.ts';

const enough = 10_000;

/** A value as compact JSON with the numbers as they were written; a large one is cut. */
export const printNode = (node: JsonNode): string => {
  let text = '';
  const write = (part: JsonNode): void => {
    if (text.length > enough) return;
    switch (part.type) {
      case 'scalar':
        text += part.text;
        return;
      case 'string':
        text += JSON.stringify(part.text);
        return;
      case 'array':
        text += '[';
        for (const [at, item] of part.items.entries()) {
          if (at > 0) text += ',';
          write(item);
          if (text.length > enough) return;
        }
        text += ']';
        return;
      case 'object':
        text += '{';
        for (const [name, member] of part.members) {
          if (!text.endsWith('{')) text += ',';
          text += `${JSON.stringify(name)}:`;
          write(member);
          if (text.length > enough) return;
        }
        text += '}';
        return;
    }
  };
  write(node);
  return text;
};
