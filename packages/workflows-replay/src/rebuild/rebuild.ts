import { openCapsule } from '@holotype/capsule';
import { type Form, type FormResult, forms, rebuild } from '@holotype/rebuild';
import { lstat, refuseExisting, removeTree } from '@holotype/host';
import { type FormName, parentOf, type RawPath, spaceFor } from '@holotype/model';
import { formatAmount, formatBytes } from '@holotype/terminal/words';
import { ownMachine, type WorkflowContext } from '../context.ts';
import { ownSidecarOf, settleSidecar, sidecarOf, writeSidecar } from '../sidecar.ts';
import { needSpace } from '../space.ts';
import { beginStage, type Stage } from '../events.ts';

/** What to rebuild, and where. */
export interface RebuildRequest {
  readonly capsule: RawPath;
  readonly output: RawPath;
  readonly form: FormName;
  readonly force?: boolean | undefined;
  /** Of a directory, the paths to write; default all. */
  readonly only?: ((path: RawPath) => boolean) | undefined;
  readonly devices?: boolean | undefined;
}

const titleOf = (form: Form, { only }: RebuildRequest): string => {
  if (!form.writes) return 'Rebuilding and comparing';
  return only ? `Writing a part as ${form.name}` : `Writing ${form.name}`;
};

/** Rebuilds a capsule in one form; gives the digests that were compared with the Lock. */
export const rebuildCapsule = async (
  context: WorkflowContext,
  request: RebuildRequest,
): Promise<FormResult> => {
  const { capsule, output } = request;
  const form = forms.find(({ name }) => name === request.form);
  if (!form) throw new Error(`no form ${request.form}`);
  if (form.writes) {
    settleSidecar(output);
    refuseExisting(output, request.force ?? false, {
      isOurs: (names) => names.includes('oci-layout') || lstat(sidecarOf(output)) !== undefined,
    });
    removeTree(ownSidecarOf(output, `${output}.partial`));
  }
  const reader = await openCapsule(capsule);
  const { store } = context;
  let step: Stage | undefined;
  let sidecar: RawPath | undefined;
  let total = 0;
  try {
    if (form.writes && !request.only)
      needSpace(
        parentOf(output),
        spaceFor(request.form, reader.manifest, reader.lock).bytes,
        `A rebuild as ${form.name}`,
      );
    const result = await rebuild({
      own: ownMachine(context),
      reader,
      store,
      form,
      output,
      privileged: context.uid === 0,
      signal: context.signal,
      only: request.only,
      devices: request.devices,
      ...(request.form === 'dir' && {
        onWhole: (partial) => {
          sidecar = writeSidecar(output, partial, reader.manifest);
        },
      }),
      progress: {
        fetch: (count, bytes) => {
          if (count === 0) return;
          needSpace(store.path, bytes, 'Fetching packages');
          step = beginStage(context, 'fetch', `Fetching ${formatAmount(count, 'packages')}`, {
            unit: 'bytes',
            total: bytes,
          });
        },
        fetched: (bytes) => step?.advance(bytes),
        assemble: (bytes) => {
          step?.done();
          total = bytes;
          step = beginStage(context, 'rebuild', titleOf(form, request), { unit: 'bytes', total });
        },
        assembled: (bytes) => step?.advance(bytes),
      },
    });
    settleSidecar(output);
    step?.done(formatBytes(total));
    return result;
  } finally {
    step?.[Symbol.dispose]();
    if (sidecar !== undefined) removeTree(sidecar);
    reader.close();
  }
};
