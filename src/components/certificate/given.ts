/** What the certificate's page gives its script. */
import type { Course } from '../../records/path/course.ts';

export interface CertificateGiven {
  readonly course: Course;
  readonly company: string;
  /** What the site calls itself. */
  readonly site: string;
}

export const CERTIFICATE_ID = 'certificate-data';

export const readGiven = (): CertificateGiven =>
  JSON.parse(document.getElementById(CERTIFICATE_ID)?.textContent ?? '') as CertificateGiven;
