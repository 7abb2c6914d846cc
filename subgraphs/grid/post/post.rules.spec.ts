import { maskedPhone } from './post.rules.js';

describe('a masked phone number', () => {
  it('can be told from another, and not be called', () => {
    expect(maskedPhone('13909990017')).toBe('139****0017');
    expect(maskedPhone('0915-6820000')).toBe('091****0000');
  });

  it('shows nothing of a short one', () => {
    expect(maskedPhone('6820000')).toBe('****');
  });
});
