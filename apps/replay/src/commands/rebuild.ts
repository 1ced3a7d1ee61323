import { openCapsule } from '@holotype/capsule';
import { type Form, type FormResult, forms, rebuild } from '@holotype/rebuild';
import { HostError, lstat, openLocal } from '@holotype/host';
import { HolotypeError, parentOf, printJson, type RawPath, rawToText } from '@holotype/model';
import { formatAmount, formatBytes, type Step } from '@holotype/terminal';
import { type FormName, spaceFor } from '@holotype/verify';
import type { Command } from 'commander';
import { type CommonOptions, type Context, storeFor, toPath } from '../context.ts';
import { formOption, makeCommand, withPackages } from '../options.ts';
import { sidecarOf, writeSidecar } from '../sidecar.ts';
import { needSpace } from '../space.ts';

interface Options extends CommonOptions {
  readonly form: FormName;
  readonly output?: string;
  readonly force?: boolean;
}

export interface RebuildOptions {
  readonly form: FormName;
  readonly force?: boolean | undefined;
  readonly offline?: boolean | undefined;
  readonly store?: string | undefined;
  readonly filesFrom?: readonly string[] | undefined;
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
    `${rawToText(output)} is a directory that holotype did not make`,
    {
      hint: 'choose another name, or remove it yourself',
    },
  );
};

class UsageError extends HolotypeError<'USAGE_OUTPUT_MISSING'> {}

const titleOf = (form: Form, { only }: RebuildOptions): string => {
  if (!form.writes) return 'Rebuilding and comparing';
  return only ? `Writing a part as ${form.name}` : `Writing ${form.name}`;
};

/** Rebuilds a capsule in one form; gives the digests that were compared with the Lock. */
export const rebuildCapsule = async (
  context: Context,
  capsule: RawPath,
  output: RawPath,
  options: RebuildOptions,
): Promise<FormResult> => {
  const { terminal } = context;
  const form = forms.find(({ name }) => name === options.form);
  if (!form) throw new Error(`no form ${options.form}`);
  if (form.writes && options.force) refuseForeign(output);
  const reader = await openCapsule(capsule);
  const store = storeFor(context, options);
  let step: Step | undefined;
  let total = 0;
  try {
    if (form.writes && !options.only)
      needSpace(
        parentOf(output),
        spaceFor(options.form, reader.manifest, reader.lock).bytes,
        `A rebuild as ${form.name}`,
      );
    const result = await rebuild({
      reader,
      store,
      form,
      output,
      replace: options.force ?? false,
      privileged: context.uid === 0,
      signal: context.signal,
      only: options.only,
      devices: options.devices,
      ...(options.form === 'dir' && {
        onWhole: () => {
          writeSidecar(output, reader.manifest);
        },
      }),
      progress: {
        fetch: (count, bytes) => {
          if (count === 0) return;
          needSpace(store.path, bytes, 'Fetching packages');
          step = terminal.step(`Fetching ${formatAmount(count, 'packages')}`, {
            unit: 'bytes',
            total: bytes,
          });
        },
        fetched: (bytes) => step?.advance(bytes),
        assemble: (bytes) => {
          step?.done();
          total = bytes;
          step = terminal.step(titleOf(form, options), { unit: 'bytes', total });
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

export const rebuildCommand = (context: Context): Command =>
  withPackages(
    makeCommand('rebuild', 'Put the environment together, without root and without running anything of it.', [
      'holotype rebuild my.capsule -o r               # a directory, for holotype run',
      'holotype rebuild my.capsule --form check       # every byte rebuilt and compared, nothing written',
      'holotype rebuild my.capsule --form oci -o image.tar && podman load -i image.tar',
      'holotype rebuild my.capsule --form sif -o my.sif && apptainer exec --no-home my.sif python3',
    ]),
  )
    .argument('<capsule>', 'a capsule, or a locked capture')
    .addOption(formOption())
    .option('-o, --output <path>', 'where it goes')
    .option('--force', 'replace what is there')
    .action(async (capsule: string, options: Options) => {
      if (options.output === undefined && options.form !== 'check') {
        throw new UsageError('USAGE_OUTPUT_MISSING', `The form ${options.form} needs a place to go`, {
          hint: 'add `-o PATH`',
        });
      }
      const output = toPath(context, options.output ?? 'nothing');
      const { digests } = await rebuildCapsule(context, toPath(context, capsule), output, options);
      const { terminal } = context;
      const place = options.form === 'check' ? undefined : rawToText(output);
      if (options.json)
        terminal.print(
          printJson({ form: options.form, ...(place !== undefined && { output: place }), digests }).trimEnd(),
        );
      else {
        for (const [name, digest] of Object.entries(digests))
          terminal.print(`${name.padEnd(8)} ${digest}  as the Lock says`);
        if (place !== undefined) terminal.print(`rebuilt  ${place}`);
        if (options.form === 'dir')
          terminal.print(
            `next     holotype verify ${place ?? ''} ${capsule} ; holotype run ${place ?? ''} -- COMMAND`,
          );
      }
    });
