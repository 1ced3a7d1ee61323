import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { embeddedContent, embeddedFiles, openPdf, pdfStateOf, updatePdf } from '@holotype/formats';
import { checkout } from '@holotype/kit';
import { pageOf, streamedPage } from '@holotype/test-support';
import {
  namespace,
  readAllowedSigners,
  readArmored,
  readEnvelope,
  readStatement,
  signedBytes,
  signsMessage,
  whoVouches,
} from '../../../../packages/signatures/dist/index.js';
import { drain, fixture, type Harness } from '../harness.ts';
import { memoryFile } from '../memory-file.ts';

const paper = (name: string): Buffer =>
  readFileSync(join(checkout, 'test/e2e/fixtures/papers', `${name}.pdf`));

const largest = 16 * 1024 * 1024;

/** A paper that is read, and to which something would be attached. */
const pdf: Harness = {
  name: 'pdf',
  run: async (input) => {
    const document = openPdf(memoryFile(input), 'paper.pdf');
    pdfStateOf(document);
    for (const file of embeddedFiles(document)) await drain(embeddedContent(document, file, largest));
    updatePdf(document, {
      attachments: [],
      properties: { manifest: '', version: '' },
      replaces: new Set(),
      date: new Date(0),
    });
  },
  seeds: () => [
    pageOf('/AF[4 0 R]', ['<</Type/Filespec/F(a)/EF<</F 5 0 R>>>>', ['', Buffer.from('x')]]),
    streamedPage(),
    streamedPage('', 8),
    paper('reportlab'),
  ],
  reads: ['formats/dist/pdf/'],
};

const key = (name: string): string =>
  `ada@example.org ${fixture(`signatures/fixtures/${name}.pub`).toString('utf8')}`;

const sshSignature: Harness = {
  name: 'ssh-signature',
  run: (input) => {
    const signature = readArmored(input);
    signsMessage(signature, namespace, Buffer.from('message'));
  },
  seeds: () =>
    ['ed25519', 'rsa', 'ecdsa256', 'certificate'].map((name) => fixture(`signatures/fixtures/${name}.sig`)),
  reads: ['signatures/dist/ssh-signature', 'signatures/dist/wire', 'signatures/dist/public-key'],
};

const allowedSigners: Harness = {
  name: 'allowed-signers',
  run: (input) => {
    const signers = readAllowedSigners(input, 'signers');
    const { key: signer } = readArmored(fixture('signatures/fixtures/ed25519.sig'));
    whoVouches(signers, signer, { namespace, at: 0, identity: 'ada@example.org' });
  },
  seeds: () => [
    Buffer.from(key('ed25519')),
    Buffer.from(
      `# lab\n*@example.org,!eve@example.org namespaces="holotype",valid-before="20300101Z" ${key('rsa').slice(16)}`,
    ),
  ],
  reads: ['signatures/dist/allowed-signers'],
};

const attestation: Harness = {
  name: 'attestation',
  run: (input) => {
    const envelope = readEnvelope(input, 'attestation.json');
    const signed = signedBytes(envelope);
    for (const signature of envelope.signatures) signsMessage(signature, namespace, signed);
    readStatement(envelope, 'attestation.json');
  },
  seeds: () => {
    const payload = Buffer.from('{"_type":"https://in-toto.io/Statement/v1","subject":[]}').toString(
      'base64',
    );
    const sig = fixture('signatures/fixtures/ed25519.sig').toString('base64');
    const signatures = [{ keyid: '', sig }];
    return [
      Buffer.from(JSON.stringify({ payloadType: 'application/vnd.in-toto+json', payload, signatures })),
    ];
  },
  reads: ['signatures/dist/envelope', 'signatures/dist/statement'],
};

export const list: readonly Harness[] = [pdf, sshSignature, allowedSigners, attestation];
