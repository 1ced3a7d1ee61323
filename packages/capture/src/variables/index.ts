export {
  chooseVariables,
  type ChosenVariables,
  type VariablesRequest,
  type VariableWishes,
} from './choose-variables.ts';
export { tellVariables } from './tell-variables.ts';
