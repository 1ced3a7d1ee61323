import type { JsonNode } from './parse.ts';

/** A JSON pointer (RFC 6901) one step further. */
export const childPointer = (pointer: string, name: string): string =>
  `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** The value that a pointer names; undefined if there is none. */
export const followPointer = (node: JsonNode, pointer: string): JsonNode | undefined => {
  let found: JsonNode | undefined = node;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (found?.type === 'object') found = found.members.get(name);
    else if (found?.type === 'array')
      found = /^(0|[1-9]\d{0,9})$/.test(name) ? found.items[Number(name)] : undefined;
    else return undefined;
  }
  return found;
};
