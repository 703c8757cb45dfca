import { isOrganisationOffice, officeName } from '../../../contracts/identifiers/index.js';
import { demoHolders } from './holders.js';
import { type CertificateSpec, drawCertificatePage } from './pictures/certificate.js';
import type { DemoRight } from './types.js';

const DAY = 86_400_000;

const DOCUMENTS: Readonly<Record<DemoRight['kind'], string>> = {
  trademark: 'CERTIFICATE OF REGISTRATION',
  copyright: 'REGISTRATION OF A WORK',
  'patent-invention': 'PATENT',
  'patent-utility-model': 'UTILITY MODEL PATENT',
  design: 'DESIGN PATENT',
};

/** Chinese prefixes of work registrations have no glyphs; the digits identify the record. */
function latinNumber(number: string): string {
  return number.replace(/^[^\dA-Za-z]+-?/, '');
}

function registerName(office: DemoRight['office']): string {
  const name = officeName(office, 'en');
  return isOrganisationOffice(office) ? name : `${name}: register of intellectual property`;
}

function isoDate(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function certificateOf(right: DemoRight, now: Date): CertificateSpec {
  const owner = demoHolders.find(({ key }) => key === right.holder);
  const endless = right.endsInDays === null;
  return {
    key: right.key,
    office: right.office,
    officeName: registerName(right.office),
    document: DOCUMENTS[right.kind],
    number: latinNumber(right.number),
    owner: owner?.name.en ?? right.holder,
    title: right.title.en,
    classes: right.niceClasses.length === 0 ? '-' : right.niceClasses.join(', '),
    from: isoDate(now.getTime() - right.validFromDaysAgo * DAY),
    until: endless ? '-' : isoDate(now.getTime() + (right.endsInDays ?? 0) * DAY),
    mark: right.mark,
  };
}

/**
 * Draws the page that a holder uploads as proof of a right.
 * @param now the moment the story is told at; the dates on the page are relative to it.
 * @returns a PNG of 620 × 877 pixels.
 */
export async function drawCertificate(right: DemoRight, now: Date): Promise<Buffer> {
  return drawCertificatePage(certificateOf(right, now));
}
