import { clientAddressBehind } from './client-address.js';

const request = (remoteAddress: string, forwarded?: string) =>
  ({ headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } }) as never;

describe('the address of a client', () => {
  it('is the socket’s where no proxy is trusted, whatever is claimed', () => {
    expect(clientAddressBehind([])(request('203.0.113.9', '1.1.1.1'))).toBe('203.0.113.9');
  });

  it('is what the last trusted proxy saw, not what the client wrote before it', () => {
    const addressOf = clientAddressBehind(['10.0.0.0/8', '127.0.0.1']);

    expect(addressOf(request('::ffff:127.0.0.1', '6.6.6.6, 198.51.100.7, 10.1.2.3'))).toBe('198.51.100.7');
    expect(addressOf(request('198.51.100.7', '6.6.6.6'))).toBe('198.51.100.7');
  });

  it('is the proxy’s own where the header says nothing that is an address', () => {
    const addressOf = clientAddressBehind(['127.0.0.1', 'fd00::/8']);

    expect(addressOf(request('127.0.0.1'))).toBe('127.0.0.1');
    expect(addressOf(request('127.0.0.1', 'unknown'))).toBe('127.0.0.1');
    expect(addressOf(request('fd00::1', '2001:db8::5'))).toBe('2001:db8::5');
  });
});
