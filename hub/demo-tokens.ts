import type { JWK } from 'jose';
import { mintToken } from '../platform/identity/token-issuer.js';
import type { Role } from '../platform/identity/viewer.js';
import { unitCode } from './demo-county/demo-shape.js';
import { NINGAN } from './demo-county/ningan.js';

export interface DemoToken {
  readonly label: string;
  readonly role: Role;
  readonly token: string;
}

const ACCOUNTS: readonly { readonly label: string; readonly role: Role; readonly unitCode: string | null }[] = [
  { label: '登记员', role: 'clerk', unitCode: null },
  { label: '信访局', role: 'officer', unitCode: null },
  { label: '承办部门（住建局）', role: 'department', unitCode: unitCode(NINGAN, 'ZJJ') },
  { label: '县领导', role: 'leader', unitCode: null },
  { label: '管理员', role: 'admin', unitCode: null },
];

/** A token for each of the five roles of the demo county. */
export function demoTokens(issuer: JWK): Promise<DemoToken[]> {
  return Promise.all(
    ACCOUNTS.map(async ({ label, role, unitCode }) => {
      const viewer = { subject: `demo-${role}`, roles: [role], unitCode, areaCode: null };
      return { label, role, token: await mintToken(issuer, viewer) };
    }),
  );
}
