import { DockerfileParser } from 'dockerfile-ast';
import type { Plan, Rendered } from '../../target.ts';

/** Reads the Containerfile with dockerfile-ast, which shares no code with the writer. */
export const readBack = (plan: Plan, rendered: Rendered): string | undefined => {
  const file = rendered.files.find(({ path }) => path === 'Containerfile');
  if (file?.kind !== 'text') return 'there is no Containerfile';
  const instructions = DockerfileParser.parse(file.text).getInstructions();
  const places = plan.steps.filter(({ kind }) => kind === 'place').length;
  const adds = instructions.filter((one) => one.getKeyword() === 'ADD').length;
  return adds === places ? undefined : `${adds} archives are added, ${places} were planned`;
};
