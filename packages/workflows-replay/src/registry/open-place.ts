import { fromTyped } from '@holotype/host';
import type { Reference } from '@holotype/model';
import type { Repository } from '@holotype/store';
import type { WorkflowContext } from '../context.ts';
import { openLayoutPlace } from './layout-place.ts';

export interface PlaceOptions {
  /** Without TLS, also where the registry is not on this machine. */
  readonly plainHttp?: boolean | undefined;
}

/** What a reference leads to: a repository of a registry, or a layout directory. Nothing is asked yet. */
export const openPlaceOf = (
  { store, signal, workingDirectory }: WorkflowContext,
  reference: Reference,
  { plainHttp = false }: PlaceOptions = {},
): Promise<Repository> =>
  reference.kind === 'registry'
    ? store.repository(reference, { plainHttp, signal })
    : Promise.resolve(openLayoutPlace(fromTyped(workingDirectory, reference.directory), signal));
