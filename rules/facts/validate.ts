/** What the editor and the importers need: check a value, read what a person typed. */
export { validateFact } from './check';
export { type Parsed, parseFact } from './parse';
