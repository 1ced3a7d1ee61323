export { cutDatabase, type Substitutes } from './cut-database.ts';
