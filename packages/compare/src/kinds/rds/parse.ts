import { grouped, utf8ToRaw } from '@holotype/model';
import { Unreadable } from '../../kind.ts';
import { createStream, damaged } from './stream.ts';
import type { RAttributes, RItem, RNode, RValue } from './nodes.ts';

const maxDepth = 400;
const maxNodes = 2_000_000;
const naInteger = -2_147_483_648;
/** The number in the lower word of a NaN that is NA. */
const naReal = 1954;

const nothing = (what: string): RNode => ({ is: 'nothing', what });

/** Types of R's serialization by their numbers, as far as they hold nothing. */
const single: Readonly<Record<number, string>> = {
  254: 'NULL',
  253: 'the global environment',
  252: 'unbound',
  251: 'a missing argument',
  250: 'the base namespace',
  242: 'the empty environment',
  241: 'the base environment',
};
const pairTypes: Readonly<Record<number, string>> = {
  2: 'pairlist',
  3: 'function',
  5: 'promise',
  6: 'call',
  17: 'arguments',
  239: 'pairlist',
  240: 'call',
};

/** Pairs as they stand in compiled code: a reference to one, one that is referred to, and those of anywhere. */
const pairCodes: ReadonlySet<number> = new Set([2, 6, 239, 240, 243, 244]);

/** Reads what saveRDS and save wrote, unpacked: XDR, version 2 and 3. Throws Unreadable. */
export const parseRds = (bytes: Uint8Array): RNode => {
  const { view, int, length, text, take, place } = createStream(bytes);
  let nodes = 0;
  let environments = 0;
  const references: RNode[] = [];
  const refer = (node: RNode): RNode => {
    references.push(node);
    return node;
  };

  /** A text, undefined for NA; the levels say in which encoding. */
  const characters = (flags = int()): string | undefined => {
    if ((flags & 0xff) !== 9) throw damaged('something stands for a text');
    const size = int();
    if (size === -1) return undefined;
    const raw = text(size);
    return (flags & (4 << 12)) === 0 ? raw : utf8ToRaw(raw);
  };
  const symbol = (): RNode => refer(nothing(characters() ?? 'NA'));

  const numbers = (
    type: 'logical' | 'integer' | 'double' | 'complex' | 'raw',
    size: number,
    read: (place: number) => RValue,
  ): Omit<RNode & { is: 'vector' }, 'attributes'> => {
    const count = length();
    const start = take(count * size);
    const values = type === 'complex' ? count * 2 : count;
    const width = type === 'complex' ? 8 : size;
    return { is: 'vector', type, length: values, at: (index) => read(start + index * width) };
  };
  const integer = (place: number): RValue => {
    const value = view.getInt32(place);
    return value === naInteger ? 'NA' : value;
  };
  const double = (place: number): RValue => {
    const value = view.getFloat64(place);
    return Number.isNaN(value) && view.getUint32(place + 4) === naReal ? 'NA' : value;
  };
  const logical = (place: number): RValue => {
    const value = view.getInt32(place);
    return value === naInteger ? 'NA' : value === 0 ? 'FALSE' : 'TRUE';
  };
  const strings = (): Omit<RNode & { is: 'vector' }, 'attributes'> => {
    const values: (string | undefined)[] = [];
    for (let left = length(); left > 0; left--) values.push(characters());
    return { is: 'vector', type: 'character', length: values.length, at: (index) => values[index] };
  };

  /** An environment, arguments and a body. */
  const closure = (type: number, flags: number, depth: number): RNode => {
    const attributes = (flags & 0x200) === 0 ? [] : attributesOf(depth + 1);
    const names = ['arguments', 'body'];
    if ((flags & 0x400) !== 0) names.unshift('environment');
    const items = names.map((name) => ({ name, value: item(depth + 1) }));
    return { is: 'list', type: pairTypes[type] ?? '', items, attributes };
  };
  /** One node after another, as a list of pairs: `tag = value`. */
  const pairs = (type: number, flags: number, depth: number): RNode => {
    const items: RItem[] = [];
    let attributes: RAttributes = [];
    let kind = type;
    let bits = flags;
    let rest: RNode = nothing('NULL');
    for (;;) {
      // Attributes of the first node are those of the whole.
      const own = (bits & 0x200) === 0 ? [] : attributesOf(depth + 1);
      if (items.length === 0) attributes = own;
      else if (own.length > 0)
        items.push({
          name: 'attributes',
          value: { is: 'list', type: 'pairlist', items: own, attributes: [] },
        });
      const tag = (bits & 0x400) === 0 ? undefined : item(depth + 1);
      if (tag !== undefined && tag.is !== 'nothing') items.push({ name: 'tag', value: tag });
      items.push({ name: tag?.is === 'nothing' ? tag.what : '', value: item(depth + 1) });
      bits = int();
      kind = bits & 0xff;
      if (pairTypes[kind] !== undefined && kind !== 3 && kind !== 5) {
        if (++nodes > maxNodes) throw damaged(`over ${grouped(maxNodes)} values`);
        continue;
      }
      rest = itemOf(bits, depth + 1);
      break;
    }
    const isEnd = rest.is === 'nothing' && rest.what === 'NULL';
    if (!isEnd) items.push({ name: 'rest', value: rest });
    return { is: 'list', type: pairTypes[type] ?? '', items, attributes };
  };
  const attributesOf = (depth: number): RAttributes => {
    const found = item(depth);
    if (found.is === 'nothing') return [];
    if (found.is !== 'list') throw damaged('attributes that are no list');
    return found.items;
  };
  const environment = (depth: number): RNode => {
    const number = ++environments;
    int();
    references.push({ is: 'environment', number });
    const [enclosure, frame, table, attributes] = [item(depth), item(depth), item(depth), item(depth)];
    const inside = Object.entries({ enclosure, frame, table, attributes });
    return { is: 'environment', number, inside: inside.map(([name, value]) => ({ name, value })) };
  };
  const names = (): RNode => {
    int();
    const found = Array.from({ length: Math.min(int(), 1000) }, () => characters() ?? 'NA');
    return refer(nothing(`a namespace: ${found.join(' ')}`));
  };
  const withAttributes = (
    flags: number,
    depth: number,
    node: Omit<RNode & { is: 'vector' }, 'attributes'>,
  ): RNode => ({
    ...node,
    attributes: (flags & 0x200) === 0 ? [] : attributesOf(depth + 1),
  });
  const list = (type: string, flags: number, depth: number): RNode => {
    const items: RItem[] = [];
    for (let left = length(); left > 0; left--) items.push({ name: '', value: item(depth + 1) });
    return { is: 'list', type, items, attributes: (flags & 0x200) === 0 ? [] : attributesOf(depth + 1) };
  };
  /** A vector that R made no room for: `1:10`, say. Its class and its state are what it is. */
  const compact = (depth: number): RNode => {
    const [info, state, attributes] = [item(depth + 1), item(depth + 1), attributesOf(depth + 1)];
    return {
      is: 'list',
      type: 'compact',
      items: [
        { name: 'class', value: info },
        { name: 'state', value: state },
      ],
      attributes,
    };
  };

  /** Bytes of code, and the constants and expressions that they name. */
  const compiled = (depth: number): RNode & { is: 'list' } => {
    if (depth > maxDepth) throw damaged('nested too deeply');
    const items: RItem[] = [{ name: 'code', value: item(depth + 1) }];
    for (let left = int(); left > 0; left--) {
      const type = int();
      const value =
        type === 21
          ? compiled(depth + 1)
          : pairCodes.has(type)
            ? expression(type, depth + 1)
            : item(depth + 1);
      items.push({ name: '', value });
    }
    return { is: 'list', type: 'compiled code', items, attributes: [] };
  };
  /** In compiled code an expression may stand once and be named by a number elsewhere. */
  const expression = (stated: number, depth: number): RNode => {
    if (depth > maxDepth) throw damaged('nested too deeply');
    if (++nodes > maxNodes) throw damaged(`over ${grouped(maxNodes)} values`);
    if (stated === 243) return nothing(`expression ${int()}`);
    if (!pairCodes.has(stated)) return item(depth + 1);
    const number = stated === 244 ? int() : undefined;
    const type = stated === 244 ? int() : stated;
    const attributes = type === 239 || type === 240 ? attributesOf(depth + 1) : [];
    const items = [
      ...(number === undefined ? [] : [{ name: 'number', value: nothing(String(number)) }]),
      { name: 'tag', value: item(depth + 1) },
      { name: 'first', value: expression(int(), depth + 1) },
      { name: 'rest', value: expression(int(), depth + 1) },
    ];
    return { is: 'list', type: pairTypes[type] ?? 'call', items, attributes };
  };

  const item = (depth: number): RNode => itemOf(int(), depth);
  const itemOf = (flags: number, depth: number): RNode => {
    if (depth > maxDepth) throw damaged('nested too deeply');
    if (++nodes > maxNodes) throw damaged(`over ${grouped(maxNodes)} values`);
    const type = flags & 0xff;
    const word = single[type];
    if (word !== undefined) return nothing(word);
    switch (type) {
      case 255: {
        const packed = flags >>> 8;
        const found = references[(packed === 0 ? int() : packed) - 1];
        return found ?? damagedReference();
      }
      case 1:
        return symbol();
      case 3:
      case 5:
        return closure(type, flags, depth);
      case 2:
      case 6:
      case 17:
      case 239:
      case 240:
        return pairs(type, type >= 239 ? flags | 0x200 : flags, depth);
      case 4:
        return environment(depth + 1);
      case 7:
      case 8:
        return nothing(`built in: ${text(int())}`);
      case 9:
        return nothing(characters(flags) ?? 'NA');
      case 10:
        return withAttributes(flags, depth, numbers('logical', 4, logical));
      case 13:
        return withAttributes(flags, depth, numbers('integer', 4, integer));
      case 14:
        return withAttributes(flags, depth, numbers('double', 8, double));
      case 15:
        return withAttributes(flags, depth, numbers('complex', 16, double));
      case 16:
        return withAttributes(flags, depth, strings());
      case 19:
        return list('list', flags, depth);
      case 20:
        return list('expression', flags, depth);
      case 22: {
        refer(nothing('a pointer'));
        const items = ['protected', 'tag'].map((name) => ({ name, value: item(depth + 1) }));
        return {
          is: 'list',
          type: 'pointer',
          items,
          attributes: (flags & 0x200) === 0 ? [] : attributesOf(depth + 1),
        };
      }
      case 24:
        return withAttributes(
          flags,
          depth,
          numbers('raw', 1, (place) => view.getUint8(place)),
        );
      case 25:
        return {
          is: 'list',
          type: 'an object of S4',
          items: [],
          attributes: (flags & 0x200) === 0 ? [] : attributesOf(depth + 1),
        };
      case 238:
        return compact(depth);
      case 248:
      case 249:
        return names();
      case 21: {
        int();
        const code = compiled(depth + 1);
        return { ...code, attributes: (flags & 0x200) === 0 ? [] : attributesOf(depth + 1) };
      }
      default:
        throw new Unreadable(`data of R of a type that nothing here reads (${type})`);
    }
  };
  const damagedReference = (): never => {
    throw damaged('a reference to nothing');
  };

  const version = int();
  take(8);
  if (version === 3) text(int());
  else if (version !== 2) throw damaged(`version ${version}`);
  const found = item(0);
  if (place() !== bytes.length) throw damaged('something stands behind its end');
  return found;
};
