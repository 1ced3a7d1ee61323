export { cutDatabase, type Substitute, type Substitutes } from './cut-database.ts';
