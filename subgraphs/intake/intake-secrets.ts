import { fileNamePlace, type Vault } from './inbox/prepare-arrival.js';
import { FINDING_KINDS, identifiersOf } from './petitioner/identifiers.rules.js';
import { identifierPlace } from './petitioner/write-petitioners.js';
import { readBase32 } from './progress/base32.rules.js';
import { proxyPlace } from './proxy/write-proxies.js';

/** What the keys are needed for while the graph is read; the keys themselves stay outside. */
export interface IntakeSecrets {
  /** @throws Error when the value was changed or moved, or its key is gone */
  openIdentifier(petitionerId: string, blindIndex: string, sealed: string): string;
  openFileName(attachmentId: string, sealed: string): string;
  openProxy(submissionId: string, column: 'name_sealed' | 'phone_sealed', sealed: string): string;
  /** What a petitioner follows a petition by, in groups of four. */
  queryCodeOf(submissionId: string): string;
  /** How the submission of a query code is found. For what is no code: an index that finds nothing, at the same cost. */
  queryIndexOf(writtenCode: string): string;
  /** How whoever has this telephone, ID number or mail address is found. Empty for what is none of them. */
  personIndexesOf(written: string): string[];
}

const CODE_LENGTH = 12;
const NOBODY = {
  name: null,
  idNo: null,
  phone: null,
  email: null,
  address: null,
  isLead: false,
  role: 'COSIGNER' as const,
};

export function createIntakeSecrets({
  cipher,
  blindIndex,
  queryCodeOf,
}: Pick<Vault, 'cipher' | 'blindIndex' | 'queryCodeOf'>): IntakeSecrets {
  return {
    openIdentifier: (petitionerId, index, sealed) => cipher.open(sealed, identifierPlace(petitionerId, index)),
    openFileName: (attachmentId, sealed) => cipher.open(sealed, fileNamePlace(attachmentId)),
    openProxy: (submissionId, column, sealed) => cipher.open(sealed, proxyPlace(submissionId, column)),
    queryCodeOf: (submissionId) => queryCodeOf(submissionId).replace(/.{4}(?=.)/g, '$&-'),
    queryIndexOf: (writtenCode) => blindIndex('QUERY_CODE', readBase32(writtenCode, CODE_LENGTH) ?? writtenCode),
    personIndexesOf: (written) =>
      identifiersOf({ ...NOBODY, phone: written, idNo: written, email: written })
        .filter(({ kind }) => FINDING_KINDS.includes(kind))
        .map(({ kind, normalised }) => blindIndex(kind, normalised)),
  };
}
