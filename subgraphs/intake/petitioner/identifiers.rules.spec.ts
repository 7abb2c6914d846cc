import type { PersonV1 } from '../../../contracts/normalised-submission.js';
import { type IdentifierKind, identifiersOf } from './identifiers.rules.js';

const person = (told: Partial<PersonV1>): PersonV1 => ({
  name: null,
  idNo: null,
  phone: null,
  email: null,
  address: null,
  isLead: true,
  role: 'REPRESENTATIVE',
  ...told,
});
const markOf = (told: Partial<PersonV1>, kind: IdentifierKind): string | null =>
  identifiersOf(person(told)).find((identifier) => identifier.kind === kind)?.normalised ?? null;

describe('what a person is found by', () => {
  it.each(['13891500001', '+86 138 9150 0001', '0086-138-9150-0001', '１３８９１５００００１', '138.9150.0001'])(
    'is one telephone however it is written: %s',
    (phone) => {
      expect(markOf({ phone }, 'PHONE')).toBe('13891500001');
    },
  );

  it.each(['610924196512071215', '６１０９２４１９６５１２０７１２１５', '610924 19651207 1215'])(
    'is one identity number however it is written: %s',
    (idNo) => {
      expect(markOf({ idNo }, 'ID_NO')).toBe('610924196512071215');
    },
  );

  it('is one identity number with 15 digits and with 18', () => {
    const short = markOf({ idNo: '610924651207121' }, 'ID_NO');

    expect(short).toBe(markOf({ idNo: short }, 'ID_NO'));
    expect(short).toMatch(/^61092419651207121[\dX]$/);
  });

  it.each(['138****0001', '138xxxx0001', '00000000000', '110', '保密'])(
    'is no telephone that says nothing: %s',
    (phone) => {
      expect(markOf({ phone }, 'PHONE')).toBeNull();
    },
  );

  it.each(['王先生', '李女士', '匿名', '市民', '张*'])('is no name that many are called by: %s', (name) => {
    expect(markOf({ name }, 'NAME')).toBeNull();
    expect(markOf({ name }, 'SALUTATION')).toBe(name);
  });

  it('is name and home together, where there is nothing better', () => {
    const told = { name: '周志强', address: '柳林镇石佛村 三组（东）' };

    expect(markOf(told, 'NAME_ADDRESS')).toBe('周志强|柳林镇石佛村三组东');
    expect(markOf({ ...told, address: '县城' }, 'NAME_ADDRESS')).toBeNull();
  });
});
