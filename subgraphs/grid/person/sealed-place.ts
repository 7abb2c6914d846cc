import type { FieldPlace } from '../../../platform/crypto/field-cipher.js';

export const phonePlace = (personId: string): FieldPlace => ({
  table: 'grid.person',
  row: personId,
  column: 'phone_sealed',
});

export const idNoPlace = (personId: string): FieldPlace => ({
  table: 'grid.person',
  row: personId,
  column: 'id_no_sealed',
});
