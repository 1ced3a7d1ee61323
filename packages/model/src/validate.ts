import { createRequire } from 'node:module';
import { DocumentError } from './errors.ts';
import type { Attestation } from './generated/attestation.ts';
import type { Audit } from './generated/audit.ts';
import type { Lock } from './generated/lock.ts';
import type { Manifest } from './generated/manifest.ts';
import type { MapLine } from './generated/map-line.ts';
import type { PartialRun } from './generated/partial.ts';
import type { ProjectFile } from './generated/project.ts';
import type { Recipe } from './generated/recipe.ts';
import type { CapsuleReference } from './generated/reference.ts';
import type { Report } from './generated/report.ts';
import type { Sources } from './generated/sources.ts';
import type { TreeEntry } from './generated/tree-entry.ts';
import type { Triage } from './generated/triage.ts';
import { type Json, readJson } from './json/read.ts';
import { migrate, type VersionedKind } from './migrations/migrate.ts';

interface Documents {
  readonly manifest: Manifest;
  readonly lock: Lock;
  readonly report: Report;
  readonly recipe: Recipe;
  readonly partial: PartialRun;
  readonly project: ProjectFile;
  readonly sources: Sources;
  readonly audit: Audit;
  readonly triage: Triage;
  readonly attestation: Attestation;
  readonly reference: CapsuleReference;
  readonly 'tree-entry': TreeEntry;
  readonly 'map-line': MapLine;
}
export type DocumentKind = keyof Documents;

/** Says whether a value is what a schema says; `errors` then has the first thing that is not. */
interface Check {
  (value: unknown): boolean;
  readonly errors?:
    | readonly {
        readonly instancePath: string;
        readonly keyword: string;
        readonly message?: string;
        readonly params: Readonly<Record<string, unknown>>;
      }[]
    | null;
}

let validators: Readonly<Record<DocumentKind, Check>> | undefined;

// Many threads read no document, and these are 700 kB.
const validatorFor = (kind: DocumentKind): Check => {
  validators ??= createRequire(import.meta.url)('./generated/validators.cjs') as Readonly<
    Record<DocumentKind, Check>
  >;
  return validators[kind];
};

export const isTreeEntry = (value: unknown): value is TreeEntry => validatorFor('tree-entry')(value);

/** Throws DocumentError unless `value` is what the schema says; `what` names it in messages. */
export const validate = <K extends DocumentKind>(kind: K, value: unknown, what: string): Documents[K] => {
  const check = validatorFor(kind);
  if (check(value)) return value as Documents[K];
  const [first] = check.errors ?? [];
  const at = first?.instancePath ? ` ${first.instancePath}` : '';
  const name: unknown = first?.params['additionalProperty'];
  const unknownName = typeof name === 'string' ? `: ${JSON.stringify(name)}` : '';
  throw new DocumentError(
    'DOCUMENT_INVALID',
    `${what}:${at} ${first?.message ?? 'does not fit its schema'}${unknownName}`,
  );
};

/** The first thing in a value that its schema does not allow: where, by which of JSON Schema's keywords, and what that says. */
export interface Invalid {
  /** Names, and numbers of members of lists, from 0. */
  readonly at: readonly string[];
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** For messages of one's own, where people write a document: undefined if it is what the schema says. */
export const findInvalid = (kind: DocumentKind, value: unknown): Invalid | undefined => {
  const check = validatorFor(kind);
  if (check(value)) return undefined;
  const first = check.errors?.[0];
  const at = (first?.instancePath ?? '').split('/').slice(1);
  return {
    at: at.map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~')),
    keyword: first?.keyword ?? '',
    params: first?.params ?? {},
  };
};

/** A document in the version of this program, and the value as it was written: over that one goes its digest, whatever its version. */
export interface ReadDocument<T> {
  readonly document: T;
  readonly written: Json;
}

/** As readDocument, with what was written. */
export const readAsWritten = <K extends VersionedKind>(
  kind: K,
  bytes: Uint8Array,
  what: string,
): ReadDocument<Documents[K]> => {
  const written = readJson(bytes, what);
  return { document: validate(kind, migrate(kind, written, what), what), written };
};

/**
 * Bytes of a Manifest, Lock, Recipe or Report: strict JSON, of this version or an older one, which is migrated, then the schema. Throws
 * DocumentError.
 */
export const readDocument = <K extends VersionedKind>(
  kind: K,
  bytes: Uint8Array,
  what: string,
): Documents[K] => readAsWritten(kind, bytes, what).document;
