const headerSize = 12;
const longestName = 253;
const internet = 1;
/** A and AAAA: what whoever wants to reach a host asks for. */
const addresses: ReadonlySet<number> = new Set([1, 28]);

/** The host whose address a message to a name server asks for, in lower case; undefined if it is no such question. */
export const askedHost = (message: Uint8Array): string | undefined => {
  const bytes = Buffer.from(message);
  if (bytes.length < headerSize) return undefined;
  const [flags, questions, answers] = [2, 4, 6].map((at) => bytes.readUInt16BE(at));
  // A standard query with one question and no answer.
  if ((flags ?? 0) >> 11 !== 0 || questions !== 1 || answers !== 0) return undefined;
  const labels: string[] = [];
  let at = headerSize;
  for (let length = bytes[at]; length !== 0; length = bytes[at]) {
    if (length === undefined || length > 63 || at + 1 + length > bytes.length) return undefined;
    labels.push(bytes.toString('latin1', at + 1, at + 1 + length));
    at += 1 + length;
  }
  if (at + 5 > bytes.length || bytes.readUInt16BE(at + 3) !== internet) return undefined;
  const name = labels.join('.').toLowerCase();
  const fits = name.length <= longestName && /^[a-z\d_](?:[a-z\d_.-]*[a-z\d])?$/.test(name);
  return fits && addresses.has(bytes.readUInt16BE(at + 1)) ? name : undefined;
};
