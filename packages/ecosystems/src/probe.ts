import type { Host } from '@holotype/host';
import type { Gap, RawPath, Sections, Sha256 } from '@holotype/model';

export type SectionName = keyof Sections;

/** Reads one section of the Manifest off a host; the folder, the section and the probe share one name. */
export interface Probe<S extends SectionName = SectionName> {
  readonly name: S;
  /** Globs of every path it may ask for: `*` within a name, `**` any depth, `~` the home directory. */
  readonly reads: readonly string[];
  /** Programs it may start, argv[0]. */
  readonly runs: readonly string[];
  /** Undefined: the section does not apply to this host. A HostError that it lets through becomes a gap of the whole section. */
  readonly probe: (host: Host, context: ProbeContext) => Promise<ProbeResult<S> | undefined>;
}

/** Asks once: `of` is the hash of the bytes that were looked at, `beside` what the answer depends on besides. */
export type Remember = <T>(
  what: { readonly kind: string; readonly of: Sha256; readonly beside: string },
  make: () => Promise<T>,
) => Promise<T>;

export interface ProbeContext {
  /** Of the process that asked for the capture; `{}` for an offline root. */
  readonly environment: Readonly<Record<string, string>>;
  readonly home: RawPath | undefined;
  /** True for text that holds a token or a private key; absent where nobody can tell, and then no value of a variable is recorded. */
  readonly looksSecret?: (text: string) => boolean;
  /** Gives what `make` gave for the same names before; absent where nothing is remembered. */
  readonly remember?: Remember;
  /** What the run behind the capture touched; absent where there is none. */
  readonly touched?: readonly RawPath[];
  readonly signal?: AbortSignal;
}

export type SectionGap = Omit<Gap, 'section'>;

export interface ProbeResult<S extends SectionName = SectionName> {
  /** Undefined: nothing but the gaps, which say why. */
  readonly section: NonNullable<Sections[S]> | undefined;
  readonly gaps: readonly SectionGap[];
}
