import { openCapsule } from '@holotype/capsule';
import { type Form, type FormResult, forms, rebuild } from '@holotype/rebuild';
import { HostError, lstat, openLocal } from '@holotype/host';
import { type FormName, parentOf, type RawPath, rawToText, spaceFor } from '@holotype/model';
import { formatAmount, formatBytes } from '@holotype/terminal/words';
import { ownMachine, type WorkflowContext } from '../context.ts';
import { sidecarOf, writeSidecar } from '../sidecar.ts';
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

/** `--force` replaces what Holotype made, and files; never a directory of somebody else's. */
const refuseForeign = (output: RawPath): void => {
  const inside = lstat(output)?.type === 'directory' ? openLocal().files.list(output) : [];
  if (inside.length === 0 || inside.includes('oci-layout') || lstat(sidecarOf(output))) return;
  throw new HostError(
    'HOST_OUTPUT_EXISTS',
    `${rawToText(output)} is a directory that holotype did not create`,
    {
      hint: 'choose another name, or remove it yourself',
    },
  );
};

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
  if (form.writes && request.force) refuseForeign(output);
  const reader = await openCapsule(capsule);
  const { store } = context;
  let step: Stage | undefined;
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
      replace: request.force ?? false,
      privileged: context.uid === 0,
      signal: context.signal,
      only: request.only,
      devices: request.devices,
      ...(request.form === 'dir' && {
        onWhole: () => {
          writeSidecar(output, reader.manifest);
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
    step?.done(formatBytes(total));
    return result;
  } finally {
    step?.[Symbol.dispose]();
    reader.close();
  }
};
