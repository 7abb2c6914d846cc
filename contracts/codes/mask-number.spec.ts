import { maskIdNo, maskPhone } from './mask-number.js';

describe('a masked number', () => {
  it.each([
    ['13800138000', '138****8000'],
    ['+86 138 0013 8000', '138****8000'],
    ['0086-13800138000', '138****8000'],
    ['１３８００１３８０００', '138****8000'],
    ['0551-62345678', '055****5678'],
    ['110', '****'],
  ])('of telephone %s shows %s', (phone, masked) => {
    expect(maskPhone(phone)).toBe(masked);
  });

  it('shows of an identity number neither birth date nor sequence', () => {
    expect(maskIdNo('34010219900101123X')).toBe('340102***********X');
    expect(maskIdNo('340102900101123')).toBe('340102********3');
    expect(maskIdNo('E12345678')).toBe('******');
  });
});
