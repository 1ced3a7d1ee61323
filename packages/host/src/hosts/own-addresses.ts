import { networkInterfaces } from 'node:os';

/** Addresses of this machine's network interfaces, without loopback and link-local ones. */
export const ownAddresses = (): string[] =>
  Object.values(networkInterfaces()).flatMap((interfaces) =>
    (interfaces ?? []).flatMap(({ address, internal }) =>
      internal || /^fe80:|^169\.254\./i.test(address) ? [] : [address],
    ),
  );
