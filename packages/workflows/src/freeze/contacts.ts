import { rawToText, type RunContact, toWord } from '@holotype/model';
import type { Contact } from '@holotype/trace';

export interface Contacts {
  readonly contacts: readonly RunContact[];
  /** What each pseudonym stands for; stays with whoever freezes. */
  readonly hosts: ReadonlyMap<string, string>;
}

/** Whom the run spoke to: other hosts under pseudonyms, in the order of their first appearance; host-1 is this machine. */
export const nameContacts = (contacts: readonly Contact[]): Contacts => {
  const aliases = new Map<string, string>();
  const aliasOf = (address: string): string => {
    const alias = aliases.get(address) ?? `host-${String(aliases.size + 2)}`;
    aliases.set(address, alias);
    return alias;
  };
  const named = contacts.flatMap((contact): RunContact[] => {
    if (contact.within || contact.call === 'bind') return [];
    if (contact.family === 'unix')
      return [{ family: 'unix', address: toWord(rawToText(contact.path)), loopback: true }];
    const { family, address, port, loopback } = contact;
    return [{ family, address: loopback ? address : aliasOf(address), port, loopback }];
  });
  return { contacts: named, hosts: new Map([...aliases].map(([address, alias]) => [alias, address])) };
};
