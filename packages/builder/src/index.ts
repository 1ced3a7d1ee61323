export { blocks } from './blocks/index.ts';
export { buildRecipe, type BuiltRecipe, planRecipe } from './build-recipe.ts';

export { needsPackages, type Plan, type Rendered, type Target } from './target.ts';
export { targets } from './targets/index.ts';
