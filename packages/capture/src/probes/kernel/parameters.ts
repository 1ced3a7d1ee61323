import { type KernelParameter, toWord } from '@holotype/model';

export interface KernelParameters {
  readonly parameters: readonly KernelParameter[];
  /** Names whose values were cut, in order. */
  readonly cut: readonly string[];
  /** Words behind `--`, which the kernel hands to init. */
  readonly forInit: number;
}

const secretName = /(?:key(?!map|board)|token|passw|passphrase|secret|credential|auth)/i;
// They say whose machine it is and where it stands in its network, and nothing about the run.
const networkName =
  /^(?:ip|nfsroot|nfsaddrs|netroot|netconsole|bootif|ifname|nameserver|rd\.iscsi\..*|iscsi_.*|.*hostname|(?:.*[._-])?user(?:name|fullname)?)$/i;
const userInfo = /(?:\/\/[^/@\s]*@|:[^/:@]*@)/;
const addressRanges = /^(?:crashkernel|memmap|mem)$/;

const mustCut = (name: string, value: string): boolean =>
  secretName.test(name) || networkName.test(name) || (userInfo.test(value) && !addressRanges.test(name));

const identities =
  /(?<named>(?<=UUID=)[^\s,]+)|(?<id>(?<=by-id\/)[^\s,/]+|\b[0-9a-f]{32}\b)|(?<uuid>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})|(?<mac>\b(?:[0-9a-f]{2}[:-]){5,7}[0-9a-f]{2}\b)|(?<ip>\b\d{1,3}(?:\.\d{1,3}){3}\b|\[[0-9a-f]*:[0-9a-f:.]+\])/gi;

/** Replaces what names one machine by `uuid-1`, `mac-1`, … in order of appearance; the same thing gets the same name. */
const openPseudonyms = (): ((text: string) => string) => {
  const known = new Map<string, string>();
  const counts = { uuid: 0, id: 0, mac: 0, ip: 0 };
  return (text) =>
    text.replace(identities, (found, ...rest) => {
      const groups = rest.at(-1) as Partial<Record<string, string>>;
      const kind =
        groups['mac'] !== undefined
          ? 'mac'
          : groups['ip'] !== undefined
            ? 'ip'
            : groups['id'] !== undefined
              ? 'id'
              : 'uuid';
      const key = found.toLowerCase();
      const name = known.get(key) ?? `${kind}-${String(++counts[kind])}`;
      known.set(key, name);
      return name;
    });
};

/** One pair of quotes around the whole, as the kernel's next_arg takes it off. */
const unquote = (text: string): string => (text.startsWith('"') ? text.slice(1).replace(/"$/, '') : text);

/** /proc/cmdline. Values of parameters that hold secrets or network addresses are cut; UUIDs, MAC and IP addresses elsewhere get pseudonyms. */
export const parseParameters = (text: string): KernelParameters => {
  const words: readonly string[] = text.match(/(?:[^\s"]|"[^"]*(?:"|$))+/g) ?? [];
  const end = words.indexOf('--');
  const pseudonyms = openPseudonyms();
  const cut: string[] = [];
  const parameters = words.slice(0, end < 0 ? undefined : end).map((word): KernelParameter => {
    const bare = unquote(word);
    const at = bare.indexOf('=');
    if (at < 0) return { name: toWord(pseudonyms(bare)) };
    const name = toWord(bare.slice(0, at));
    const value = unquote(bare.slice(at + 1));
    if (!mustCut(name, value)) return { name, value: toWord(pseudonyms(value)) };
    cut.push(name);
    return { name };
  });
  return { parameters, cut, forInit: end < 0 ? 0 : words.length - end - 1 };
};
