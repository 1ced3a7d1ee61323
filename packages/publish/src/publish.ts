import { sha256 } from '@holotype/model';
import { availabilityText, bibtexOf } from './citing.ts';
import { factsOf } from './facts/facts.ts';
import { type FieldName, fields } from './fields.ts';
import { formats } from './formats/index.ts';
import type { Publication, PublishedFile } from './publication.ts';

/** The files of a deposit without the capsule and what was given with it, and what is missing. */
export interface Published {
  readonly fingerprint: string;
  readonly files: readonly PublishedFile[];
  readonly missing: readonly MissingField[];
  /** Files that would be there if more were known. */
  readonly notWritten: readonly NotWritten[];
}
/** A field that nobody said, with what it would change. */
export interface MissingField {
  readonly field: FieldName;
  /** Lines of holotype.toml. */
  readonly example: string;
  /** Of a field of authors: those of whom it is not said. */
  readonly lackedBy?: readonly string[];
  /** Files that are not written for want of it. */
  readonly needed: readonly string[];
  /** Files that would say it. */
  readonly wanted: readonly string[];
}
export interface NotWritten {
  readonly name: string;
  readonly why: string;
}

/** Writes every format that has what it needs. Pure: the same publication gives the same bytes. */
export const publish = (publication: Publication): Published => {
  const said = new Set(fields.filter(({ isSaid }) => isSaid(publication.about)).map(({ name }) => name));
  const lacking = formats.map((format) => format.needs.filter((name) => !said.has(name)));
  const bare = factsOf(publication, []);
  const ready = formats.filter(
    (format, at) => lacking[at]?.length === 0 && format.leftOut?.(bare) === undefined,
  );
  const facts = factsOf(
    publication,
    ready.flatMap(({ files }) => files),
  );
  const written = ready.flatMap((format) => format.write(facts));
  return {
    fingerprint: facts.fingerprint,
    files: [...written, sumsOf(publication, written)],
    missing: fields
      .filter(({ name }) => !said.has(name))
      .map(({ name, example, lackedBy }) => ({
        field: name,
        example,
        ...(lackedBy && { lackedBy: lackedBy(publication.about) }),
        needed: namesOf(({ needs }) => needs.includes(name)),
        wanted: namesOf(({ uses }) => uses.includes(name)),
      })),
    notWritten: formats.flatMap((format, at) => {
      const lacks = lacking[at] ?? [];
      const why = lacks.length > 0 ? `needs ${lacks.join(' and ')}` : format.leftOut?.(bare);
      return why === undefined ? [] : format.files.map(({ name }) => ({ name, why }));
    }),
  };
};

const namesOf = (which: (format: (typeof formats)[number]) => boolean): string[] =>
  formats.filter(which).flatMap(({ files }) => files.map(({ name }) => name));

export const sumsName = 'SHA256SUMS';

/** What `sha256sum --check` reads. A signature of it lies beside it, as SHA256SUMS.sig, where there is one. */
const sumsOf = ({ capsule, others }: Publication, written: readonly PublishedFile[]): PublishedFile => {
  const sums = [
    ...[capsule, ...others].map((one) => [one.name, one.sha256] as const),
    ...written.map(({ name, text }) => [name, sha256(text)] as const),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  return { name: sumsName, text: sums.map(([name, sum]) => `${sum}  ${name}\n`).join('') };
};

/** What a paper prints of a capsule. */
export interface Citation {
  readonly availability: string;
  readonly bibtex: string;
  readonly fingerprint: string;
  /** Fields that would make it better. */
  readonly missing: readonly Pick<MissingField, 'field' | 'example'>[];
}

export const cite = (publication: Publication): Citation => {
  const facts = factsOf(publication, []);
  const asked: readonly FieldName[] = ['title', 'authors', 'doi', 'archive', 'licence'];
  return {
    availability: availabilityText(facts),
    bibtex: bibtexOf(facts),
    fingerprint: facts.fingerprint,
    missing: fields
      .filter(({ name, isSaid }) => asked.includes(name) && !isSaid(publication.about))
      .map(({ name, example }) => ({ field: name, example })),
  };
};
