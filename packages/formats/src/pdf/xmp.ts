/** What our property set says, see `xmpNamespace`. */
export interface PdfProperties {
  /** The digest of the Manifest. */
  readonly manifest: string;
  /** Of the tool that attached it. */
  readonly version: string;
  readonly doi?: string | undefined;
}

const xmpNamespace = 'https://holotype.invalid/ns/pdf/1/';

/** PDF/A as XMP claims it, as an element or as an attribute; undefined if it claims none. */
export const archivalIn = (xmp: string): { part: number; conformance: string } | undefined => {
  const valueOf = (name: string) =>
    new RegExp(`pdfaid:${name}\\s{0,20}(?:=\\s{0,20}["']|>)\\s{0,20}([0-9A-Za-z]{1,3})`).exec(xmp)?.[1];
  const part = Number(valueOf('part') ?? NaN);
  return Number.isInteger(part)
    ? { part, conformance: (valueOf('conformance') ?? '').toUpperCase() }
    : undefined;
};

/** XMP with our properties, in place of those that an earlier update put there. Undefined if it cannot be added to with certainty: it is then left alone. */
export const withProperties = (xmp: string | undefined, properties: PdfProperties): string | undefined => {
  if (xmp === undefined) return newPacket(properties);
  const before = withoutOurs(xmp);
  if (before.split('</rdf:RDF>').length !== 2 || /<!(?:DOCTYPE|ENTITY)/.test(before)) return undefined;
  if (!/xmlns:rdf\s*=\s*["']http:\/\/www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#["']/.test(before))
    return undefined;
  const about = /rdf:about\s*=\s*(?:"([^"<&]*)"|'([^'<&"]*)')/.exec(before);
  const subject = about?.[1] ?? about?.[2] ?? '';
  const described =
    archivalIn(before) && !before.includes(xmpNamespace) ? describedIn(before, subject) : before;
  return described?.replace('</rdf:RDF>', () => `${ours(properties, subject)}\n</rdf:RDF>`);
};

const oursStart = `xmlns:holotype="${xmpNamespace}">`;
const end = '</rdf:Description>';

const ours = ({ manifest, version, doi }: PdfProperties, about: string): string =>
  [
    `<rdf:Description rdf:about="${about}" ${oursStart}`,
    `<holotype:manifest>${escape(manifest)}</holotype:manifest>`,
    ...(doi === undefined ? [] : [`<holotype:doi>${escape(doi)}</holotype:doi>`]),
    `<holotype:version>${escape(version)}</holotype:version>`,
    end,
  ].join('');

const withoutOurs = (xmp: string): string => {
  const at = xmp.indexOf(oursStart);
  const from = at < 0 ? -1 : xmp.lastIndexOf('<rdf:Description', at);
  const to = xmp.indexOf(end, at);
  return from < 0 || to < 0 ? xmp : xmp.slice(0, from) + xmp.slice(to + end.length).replace(/^\n/, '');
};

const escape = (text: string): string =>
  text.replace(/[&<>"]|[^\n\t -\ud7ff\ue000-\ufffd]/g, (one) => entities[one] ?? '');
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const newPacket = (properties: PdfProperties): string =>
  `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
${ours(properties, '')}
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

const described: readonly (readonly [name: string, type: string, description: string])[] = [
  ['manifest', 'Text', 'SHA-256 of the Manifest of the attached Holotype capsule'],
  ['doi', 'Text', 'DOI under which the capsule is deposited'],
  ['version', 'Text', 'Version of Holotype that attached it'],
];

/** PDF/A wants each property described that is not its own (ISO 19005-2, 6.6.2.3). Where others are described already, ours go into their list. */
const describedIn = (xmp: string, about: string): string | undefined => {
  const list = /<pdfaExtension:schemas>\s{0,100}<rdf:Bag>/.exec(xmp);
  if (list) return xmp.slice(0, list.index) + list[0] + schema + xmp.slice(list.index + list[0].length);
  if (xmp.includes('pdfaExtension:schemas')) return undefined;
  const own = `<rdf:Description rdf:about="${about}" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"><pdfaExtension:schemas><rdf:Bag>${schema}</rdf:Bag></pdfaExtension:schemas>${end}`;
  return xmp.replace('</rdf:RDF>', () => `${own}\n</rdf:RDF>`);
};

const schema = [
  '<rdf:li rdf:parseType="Resource" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaSchema:schema>Holotype</pdfaSchema:schema>',
  `<pdfaSchema:namespaceURI>${xmpNamespace}</pdfaSchema:namespaceURI>`,
  '<pdfaSchema:prefix>holotype</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>',
  ...described.map(
    ([name, type, text]) =>
      `<rdf:li rdf:parseType="Resource"><pdfaProperty:name>${name}</pdfaProperty:name><pdfaProperty:valueType>${type}</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>${text}</pdfaProperty:description></rdf:li>`,
  ),
  '</rdf:Seq></pdfaSchema:property></rdf:li>',
].join('');
