import type { JWK } from 'jose';
import { mintToken } from '../platform/identity/token-issuer.js';
import type { Role } from '../platform/identity/viewer.js';
import { type DemoShape, unitCode } from './demo-county/demo-shape.js';

export interface DemoToken {
  readonly label: string;
  readonly role: Role;
  readonly token: string;
}

const ACCOUNTS: readonly { readonly label: string; readonly role: Role; readonly unit: string | null }[] = [
  { label: '登记员', role: 'clerk', unit: null },
  { label: '信访局', role: 'officer', unit: null },
  { label: '承办部门（住建局）', role: 'department', unit: 'ZJJ' },
  { label: '单位负责人（住建局）', role: 'head', unit: 'ZJJ' },
  { label: '县领导', role: 'leader', unit: null },
  { label: '督查专员', role: 'inspector', unit: null },
  { label: '审计', role: 'auditor', unit: null },
  { label: '管理员', role: 'admin', unit: null },
];

/** A token for each role of the demo county. */
export function demoTokens(issuer: JWK, shape: DemoShape): Promise<DemoToken[]> {
  return Promise.all(
    ACCOUNTS.map(async ({ label, role, unit }) => {
      const code = unit === null ? null : unitCode(shape, unit);
      const viewer = { subject: `demo-${role}`, roles: [role], unitCode: code, areaCode: null };
      return { label, role, token: await mintToken(issuer, viewer) };
    }),
  );
}
