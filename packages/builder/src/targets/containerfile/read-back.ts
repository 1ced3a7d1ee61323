import { DockerfileParser, type Instruction as Parsed, PropertyInstruction } from 'dockerfile-ast';
import type { Plan, Rendered } from '../../target.ts';
import { head, type Instruction, toInstructions } from './instructions.ts';

/** What an instruction means, in one line, whatever its spelling. */
const meaning = (instruction: Instruction): string => {
  const { keyword } = instruction;
  switch (instruction.keyword) {
    case 'ARG':
    case 'ENV':
    case 'LABEL':
      return JSON.stringify([keyword, instruction.name, instruction.value]);
    case 'RUN':
    case 'CMD':
      return JSON.stringify([keyword, 'exec', ...instruction.argv]);
    case 'FROM':
      return JSON.stringify([keyword, instruction.image]);
    case 'ADD':
    case 'COPY':
      return JSON.stringify([keyword, instruction.source, instruction.target]);
    case 'WORKDIR':
      return JSON.stringify([keyword, instruction.path]);
    case 'USER':
      return JSON.stringify([keyword, instruction.user]);
  }
};

/** The parser leaves these to whoever reads the string. */
const unescape = (text: string): string => text.replace(/\\(["\\$])/g, '$1');

const unquote = (text: string): string =>
  text.startsWith('"') && text.endsWith('"') && text.length > 1 ? unescape(text.slice(1, -1)) : text;

/** As builders read it: JSON if it is JSON, else a line for a shell. The parser's own strings end at an escaped quote. */
const argv = (raw: string): readonly unknown[] => {
  try {
    const words: unknown = JSON.parse(raw);
    return Array.isArray(words) ? ['exec', ...(words as readonly unknown[])] : ['shell'];
  } catch {
    return ['shell'];
  }
};

const parsedMeaning = (instruction: Parsed): string => {
  const keyword = instruction.getKeyword();
  if (keyword === 'RUN' || keyword === 'CMD')
    return JSON.stringify([keyword, ...argv(instruction.getRawArgumentsContent() ?? '')]);
  if (instruction instanceof PropertyInstruction) {
    const properties = instruction.getProperties();
    return JSON.stringify([
      keyword,
      ...properties.flatMap((one) => [one.getName(), unquote(one.getUnescapedValue() ?? '')]),
    ]);
  }
  const raw = instruction.getRawArgumentsContent() ?? '';
  return JSON.stringify([keyword, ...(keyword === 'WORKDIR' ? [unquote(raw)] : raw.split(' '))]);
};

/**
 * Reads the Containerfile with dockerfile-ast, which shares no code with the writer, and compares each instruction's meaning with what was
 * planned. A directive, another number of instructions, or a word more or less is a disagreement.
 */
export const readBack = ({ steps, input }: Plan, rendered: Rendered): string | undefined => {
  const file = rendered.files.find(({ path }) => path === 'Containerfile');
  if (file?.kind !== 'text') return 'there is no Containerfile';
  const parsed = DockerfileParser.parse(file.text);
  const [directive] = parsed.getDirectives();
  if (directive) return `it begins with the directive ${directive.getName()}`;
  const found = parsed.getInstructions().map(parsedMeaning);
  const planned = [
    ...head(input.singleId),
    ...toInstructions(steps, input.singleId).flatMap(({ instructions }) => instructions),
  ].map(meaning);
  const at = planned.findIndex((one, index) => one !== found[index]);
  if (at >= 0) return `${found[at] ?? 'nothing'} stands where ${planned[at] ?? ''} was planned`;
  return found.length === planned.length ? undefined : `${found[planned.length] ?? ''} was not planned`;
};
