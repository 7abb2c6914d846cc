import type { FieldPlace } from '../../../platform/crypto/field-cipher.js';

export const addressPlace = (unresolvedId: string): FieldPlace => ({
  table: 'grid.unresolved_place',
  row: unresolvedId,
  column: 'address_sealed',
});
