// Bounded, so that no pattern can be made to run long.
const string = String.raw`(?:\((?:\\[\s\S]|[^()\\]|\((?:\\[\s\S]|[^()\\]){0,1000}\)){0,1000}\)|<[0-9A-Fa-f\s]{0,4000}>)`;
const program = new RegExp(String.raw`/(Producer|Creator|PTEX\.Fullbanner)\s{0,8}${string}`, 'g');
const date = /\(D:\d{4}[^()\\]{0,24}\)/g;
const id = /\/ID\s{0,8}\[[^\]]{0,400}\]/g;
const length = /\/(?:Length|DL)\s{1,8}\d{1,10}(?:\s{1,8}\d{1,5}\s{1,8}R)?/g;
const packet =
  /(xmp:(?:CreateDate|ModifyDate|MetadataDate|CreatorTool)|xmpMM:(?:DocumentID|InstanceID|OriginalDocumentID)|pdf:Producer)(?:>[^<]{0,1000}<|\s{0,8}=\s{0,8}["'][^"']{0,1000}["'])/g;

/** The text of an object without dates, document ids, the names and versions of the programs that wrote it, and lengths of streams. */
export const maskObject = (text: string): string =>
  text.replace(date, '(D:)').replace(program, '/$1 ()').replace(id, '/ID []').replace(length, '');

/** A metadata packet (XMP) without the same. */
export const maskPacket = (text: string): string => text.replace(packet, '$1');
