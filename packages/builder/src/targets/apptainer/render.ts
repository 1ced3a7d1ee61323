import { BuilderError, type BuilderInput } from '@holotype/ecosystems';
import type { Plan } from '../../target.ts';
import { comment } from '../comment.ts';
import { toSections } from './definition.ts';
import type { Line, Section } from './line.ts';
import { quote } from './quote.ts';

/** Apptainer reads no section of 64 KiB or more; sections of one name are one. */
const sectionLimit = 60_000;

/** A comment line that holds no build argument. */
const remark = (text: string): string => comment(text).replaceAll('{{', '{%7B');

/** A line of ours or a statement, without the indentation of its first line. */
const lineText = (line: Line): string => {
  switch (line.kind) {
    case 'blank':
      return '';
    case 'comment':
      return remark(line.text);
    case 'text':
      return line.text.replaceAll('\n', '\n    ');
    case 'words': {
      const words = line.words.map((word) => quote(word, line.what)).join(' ');
      return `${line.before}${words}${line.after.replaceAll('\n', '\n    ')}`;
    }
    case 'pair':
      return `${line.name} ${line.value}`.trimEnd();
  }
};

const tooLong = ({ name }: Section) =>
  new BuilderError(
    'BUILDER_UNQUOTABLE',
    `%${name} holds a text of more than ${String(sectionLimit)} bytes, which Apptainer does not read`,
    'use `holotype rebuild` and `holotype replay`, which quote nothing',
  );

/** The section, or several of its name where it is longer than Apptainer reads. */
const sectionText = (section: Section): string[] => {
  const parts: string[][] = [];
  let room = 0;
  for (const line of section.lines) {
    const text = `    ${lineText(line)}`.trimEnd();
    const size = Buffer.byteLength(text) + 1;
    if (size > sectionLimit) throw tooLong(section);
    if (size > room) {
      parts.push([`%${section.name}`]);
      room = sectionLimit;
    }
    parts.at(-1)?.push(text);
    room -= size;
  }
  return parts.flatMap((lines) => ['', ...lines]);
};

const introduction = ({ tool, capsule, manifest, singleId }: BuilderInput): string[] => [
  '# An environment as it was captured. All that it is built from lies beside this file; nothing is downloaded.',
  remark(`Written by ${tool.name} ${tool.version} from ${capsule}, whose Tree is`),
  remark(`  ${manifest.tree.digest}`),
  ...(singleId ? ['# For one user id: whatever belonged to others belongs to root.'] : []),
  '# In this directory:',
  `#   apptainer build ${singleId ? '--ignore-fakeroot-command ' : ''}NAME.sif apptainer.def`,
  '#   apptainer run-help NAME.sif',
];

/** The text of the definition file. Throws BuilderError for what it cannot hold. */
export const renderText = (plan: Plan): string =>
  [...introduction(plan.input), '', 'Bootstrap: scratch', ...toSections(plan).flatMap(sectionText), ''].join(
    '\n',
  );
