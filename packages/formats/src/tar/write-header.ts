import { type Entry, fromMtime, type Mtime, rawToBytes } from '@holotype/model';

/** The largest value that a ustar field of `digits` octal digits holds. */
const fits = (value: number, digits: number) => value >= 0 && value < 8 ** digits;
const ascii = /^[\x20-\x7e]*$/;

const types = {
  file: '0',
  hardlink: '1',
  symlink: '2',
  'character-device': '3',
  'block-device': '4',
  directory: '5',
  fifo: '6',
} as const;

interface Fields {
  readonly name: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
  readonly seconds: number;
  readonly type: string;
  readonly link: string;
  readonly user: string;
  readonly group: string;
  readonly major: number;
  readonly minor: number;
}

/** One ustar block; values that do not fit are cut here and stated by a PAX header before it. */
const block = (fields: Fields): Buffer => {
  // From Node's pool, which has no object of its own for the collector.
  const header = Buffer.allocUnsafe(512).fill(0);
  const text = (value: string, at: number, length: number) =>
    header.write(value.slice(0, length), at, 'latin1');
  const octal = (value: number, at: number, length: number) =>
    header.write((fits(value, length - 1) ? value : 0).toString(8).padStart(length - 1, '0'), at, 'latin1');
  text(fields.name, 0, 100);
  octal(fields.mode, 100, 8);
  octal(fields.uid, 108, 8);
  octal(fields.gid, 116, 8);
  octal(fields.size, 124, 12);
  octal(fields.seconds, 136, 12);
  header.fill(0x20, 148, 156);
  text(fields.type, 156, 1);
  text(fields.link, 157, 100);
  header.write('ustar\x0000', 257, 'latin1');
  text(fields.user, 265, 31);
  text(fields.group, 297, 31);
  octal(fields.major, 329, 8);
  octal(fields.minor, 337, 8);
  let sum = 0;
  for (const byte of header) sum += byte;
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return header;
};

/** A keyword ends at the first `=`; GNU tar writes these two characters so. */
const escapeKeyword = (name: string): string => name.replaceAll('%', '%25').replaceAll('=', '%3D');

/** `length key=value\n`, where the length counts itself (POSIX pax, "Extended Header"). */
const record = (key: string, value: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(` ${key}=`, 'latin1'), value, Buffer.from('\n')]);
  let length = body.length + 1;
  while (String(length).length + body.length !== length) length = String(length).length + body.length;
  return Buffer.concat([Buffer.from(String(length)), body]);
};

/** Zeros that fill a member's content up to whole blocks of 512 bytes. */
export const paddingOf = (size: number): number => (512 - (size % 512)) % 512;

const needsPaxTime = (mtime: Mtime, seconds: number) => mtime.includes('.') || !fits(seconds, 11);
const isNameText = (name: string) => name.length <= 31 && ascii.test(name);

/**
 * The header blocks of one member, PAX blocks first where ustar cannot say it: nanoseconds, times before 1970, long names, large ids,
 * xattrs. `linkTo` makes the member a hardlink to that path. Bytes depend on the arguments alone.
 */
export const tarHeader = (entry: Entry, linkTo?: string): Buffer => {
  const name = entry.path === '/' ? './' : entry.path.slice(1) + (entry.type === 'directory' ? '/' : '');
  const link = linkTo !== undefined ? linkTo.slice(1) : entry.type === 'symlink' ? entry.target : '';
  const size = entry.type === 'file' && linkTo === undefined ? entry.size : 0;
  const isDevice = entry.type === 'character-device' || entry.type === 'block-device';
  const { seconds } = fromMtime(entry.mtime);
  const pax: [string, Buffer][] = [];
  if (name.length > 100) pax.push(['path', rawToBytes(name)]);
  if (link.length > 100) pax.push(['linkpath', rawToBytes(link)]);
  if (!fits(entry.uid, 7)) pax.push(['uid', Buffer.from(String(entry.uid))]);
  if (!fits(entry.gid, 7)) pax.push(['gid', Buffer.from(String(entry.gid))]);
  if (!fits(size, 11)) pax.push(['size', Buffer.from(String(size))]);
  if (needsPaxTime(entry.mtime, seconds)) pax.push(['mtime', Buffer.from(entry.mtime)]);
  if (!isNameText(entry.user)) pax.push(['uname', rawToBytes(entry.user)]);
  if (!isNameText(entry.group)) pax.push(['gname', rawToBytes(entry.group)]);
  for (const [key, value] of Object.entries(entry.xattrs ?? {}))
    pax.push([`SCHILY.xattr.${escapeKeyword(key)}`, Buffer.from(value, 'base64')]);
  const header = block({
    name,
    mode: entry.mode,
    uid: entry.uid,
    gid: entry.gid,
    size,
    seconds,
    type: linkTo === undefined ? types[entry.type] : types.hardlink,
    link,
    user: isNameText(entry.user) ? entry.user : '',
    group: isNameText(entry.group) ? entry.group : '',
    major: isDevice ? entry.major : 0,
    minor: isDevice ? entry.minor : 0,
  });
  if (pax.length === 0) return header;
  const records = Buffer.concat(
    pax.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => record(key, value)),
  );
  const base = entry.path.slice(entry.path.lastIndexOf('/') + 1).slice(0, 80);
  const before = block({
    name: `PaxHeaders/${base}`,
    mode: 0o644,
    uid: 0,
    gid: 0,
    size: records.length,
    seconds: 0,
    type: 'x',
    link: '',
    user: '',
    group: '',
    major: 0,
    minor: 0,
  });
  return Buffer.concat([before, records, Buffer.alloc(paddingOf(records.length)), header]);
};
