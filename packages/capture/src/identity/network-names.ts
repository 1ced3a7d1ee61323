/** Addresses that every machine has: loopback, and the multicast ranges of IPv6. */
const isEverywhere = (address: string) => /^(?:127\.|::1$|f[ef]0[0-9a-f]:)/i.test(address);

/** The lines of /etc/hosts that hold everywhere; what else a loopback address is called, the machine's own names, becomes `alias`. */
export const cutHosts = (text: string, alias: string): string => {
  const lines = text.split('\n').flatMap((line) => {
    const [address = '', ...names] = (line.split('#', 1)[0] ?? '').trim().split(/\s+/);
    if (!isEverywhere(address)) return [];
    const shown = names.map((name) => (/^(?:localhost|ip6-)/.test(name) ? name : alias));
    return [`${[address, ...new Set(shown)].join(' ')}\n`];
  });
  return lines.join('');
};

/** How names are looked up, without the servers and domains of this network. */
export const cutResolver = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line.startsWith('options'))
    .map((line) => `${line}\n`)
    .join('');
