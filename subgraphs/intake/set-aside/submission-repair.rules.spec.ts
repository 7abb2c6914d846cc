import { repairIn } from './submission-repair.rules.js';

describe('a repair', () => {
  it('changes only what was given', () => {
    expect(repairIn({ title: '路灯不亮', content: null })).toEqual({ title: '路灯不亮' });
  });

  it('keeps a no apart from nothing said', () => {
    expect(repairIn({ anonymous: false, personCount: 0 })).toEqual({ anonymous: false, personCount: 0 });
  });

  it('replaces the place as a whole: a point of the old one would contradict the new address', () => {
    expect(repairIn({ address: '城关镇人民路 1 号' })).toEqual({
      place: { areaCode: null, address: '城关镇人民路 1 号', point: null },
    });
  });

  it('makes the first person the lead', () => {
    expect(repairIn({ persons: [{ name: '张三' }, { name: '李四' }] }).persons).toMatchObject([
      { name: '张三', phone: null, isLead: true },
      { name: '李四', isLead: false },
    ]);
  });

  it('refuses a title longer than 200 characters, and a negative head count', () => {
    expect(() => repairIn({ title: '长'.repeat(201) })).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', facts: { field: 'title' } }),
    );
    expect(() => repairIn({ personCount: -1 })).toThrow(expect.objectContaining({ facts: { field: 'personCount' } }));
  });
});
