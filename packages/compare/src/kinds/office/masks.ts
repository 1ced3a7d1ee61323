/** Elements of a document's properties that say when, how often and how long it was written. */
export interface PropertyMask {
  readonly name: string;
  readonly member: RegExp;
  readonly elements: ReadonlySet<string>;
}

export const propertyMasks: readonly PropertyMask[] = [
  {
    name: 'core properties',
    member: /^docProps\/core\.xml$/,
    elements: new Set(['dcterms:created', 'dcterms:modified', 'cp:lastPrinted', 'cp:revision']),
  },
  { name: 'application properties', member: /^docProps\/app\.xml$/, elements: new Set(['TotalTime']) },
  {
    name: 'OpenDocument metadata',
    member: /^meta\.xml$/,
    elements: new Set([
      'meta:creation-date',
      'dc:date',
      'meta:print-date',
      'meta:editing-duration',
      'meta:editing-cycles',
    ]),
  },
];
