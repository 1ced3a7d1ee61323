import type { Format } from '../format.ts';
import { adAe } from './ad-ae/index.ts';
import { availability } from './availability/index.ts';
import { checklist } from './checklist/index.ts';
import { citationCff } from './citation-cff/index.ts';
import { codecheck } from './codecheck/index.ts';
import { codemeta } from './codemeta/index.ts';
import { cyclonedx } from './cyclonedx/index.ts';
import { datacite } from './datacite/index.ts';
import { dataverse } from './dataverse/index.ts';
import { invenioRdm } from './invenio-rdm/index.ts';
import { latex } from './latex/index.ts';
import { osf } from './osf/index.ts';
import { readme } from './readme/index.ts';
import { roCrate } from './ro-crate/index.ts';
import { spdx } from './spdx/index.ts';
import { zenodo } from './zenodo/index.ts';

/** Every format that a deposit is written in, in the order of its README. */
export const formats: readonly Format[] = [
  readme,
  roCrate,
  citationCff,
  codemeta,
  zenodo,
  datacite,
  invenioRdm,
  dataverse,
  osf,
  cyclonedx,
  spdx,
  adAe,
  checklist,
  codecheck,
  availability,
  latex,
];
