import { bareSubject } from './subject.rules.js';

describe('a subject', () => {
  it.each(['回复: 路灯不亮', 'Re: RE[2]: 路灯不亮', '答复：[信访〔2026〕000123号] 路灯不亮', 'Fw: 转发：路灯 不亮'])(
    '%s is the one of the mail it answers',
    (subject) => {
      expect(bareSubject(subject)).toBe('路灯不亮');
    },
  );
});
