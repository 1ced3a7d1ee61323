import { detectEngines } from '@holotype/engines';
import { detectEnclosures, enclosureNames } from '@holotype/run';
import type { Context } from '../context.ts';
import type { ReplayForm, ReplayRequest } from './request.ts';
import type { ChosenVessel } from './vessel.ts';
import { dirVessel } from './vessels/dir/index.ts';
import { imageVessel } from './vessels/image/index.ts';

/** Enclosures by the kernel keep a run as much apart as engines do. */
const kernel: readonly string[] = enclosureNames.filter((name) => name === 'namespaces' || name === 'bwrap');

/** What this host holds better: a directory, unless only an engine can keep the run apart. */
const better = async (context: Context, request: ReplayRequest): Promise<ReplayForm> => {
  if (request.root !== undefined || request.enclosure !== 'auto') return 'dir';
  const enclosures = await detectEnclosures();
  if (enclosures.some(({ name, usable }) => usable && kernel.includes(name))) return 'dir';
  const engines = await detectEngines(context.environment);
  return engines.some(({ name, usable }) => usable && name === 'podman') ? 'oci' : 'dir';
};

/** The form to rebuild, and who runs it here; tried before anything is written. Throws EngineError. */
export const chooseVessel = async (context: Context, request: ReplayRequest): Promise<ChosenVessel> => {
  const form = request.form === 'auto' ? await better(context, request) : request.form;
  return form === 'dir' ? dirVessel(context, request) : imageVessel(context, request, form);
};
