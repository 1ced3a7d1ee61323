import type { Runtime } from '../runtime.ts';
import type { DirectoryDriver } from './driver.ts';
import { startInDirectory } from './start.ts';

/** A way into a directory as a Runtime: what it plans, our launcher does. */
export const directoryRuntime = <const Name extends string>({
  name,
  by,
  binds,
  trial,
}: DirectoryDriver & { readonly name: Name }): Runtime & { readonly name: Name } => ({
  name,
  takes: ['dir'],
  by,
  binds,
  elsewhere: false,
  unasked: true,
  trial: async ({ scratch, identity, brought, asked }) => {
    const tried = await trial(scratch, identity, { brought, asked });
    if (!tried.usable) return tried;
    const { why, isolation, plan } = tried;
    return {
      usable: true,
      why,
      identity: tried.identity,
      writable: true,
      isolation: () => Promise.resolve(isolation),
      start: (request, signals) => startInDirectory({ name, why, plan }, request, signals),
    };
  },
});
