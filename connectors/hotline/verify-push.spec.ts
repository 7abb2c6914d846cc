import { newHotlineSecret } from './new-hotline-secret.js';
import { pushSignature, signPush } from './sign-push.js';
import { verifyPush } from './verify-push.js';

const NOW = new Date('2026-03-02T01:00:00Z');
const SECONDS = NOW.getTime() / 1_000;
const SECRET = newHotlineSecret();
const BODY = Buffer.from('{"orderNo":"250912101108115409"}');
const genuine = signPush(SECRET, 'msg_1', SECONDS, BODY);

const verdict = (headers: Record<string, string>, body: Uint8Array = BODY, secrets = [SECRET]) =>
  verifyPush({ ...genuine, ...headers }, body, secrets, NOW);

describe('a push', () => {
  it('is genuine when its signature covers its id, its time and its bytes', () => {
    expect(verdict({})).toEqual({ isGenuine: true, id: 'msg_1' });
  });

  it('is genuine under either of two secrets, so that one can be replaced', () => {
    const old = newHotlineSecret();
    expect(verdict(signPush(old, 'msg_1', SECONDS, BODY), BODY, [SECRET, old]).isGenuine).toBe(true);
    expect(verdict(signPush(old, 'msg_1', SECONDS, BODY), BODY, [SECRET]).isGenuine).toBe(false);
  });

  it('may carry several signatures of which one is ours', () => {
    const other = signPush(newHotlineSecret(), 'msg_1', SECONDS, BODY)['webhook-signature'];
    expect(verdict({ 'webhook-signature': `${other} ${genuine['webhook-signature']}` }).isGenuine).toBe(true);
  });

  it.each([
    ['a letter after its timestamp', { 'webhook-timestamp': `${SECONDS}abc` }],
    ['a fraction in its timestamp', { 'webhook-timestamp': `${SECONDS}.0` }],
    ['a sign before its timestamp', { 'webhook-timestamp': `+${SECONDS}` }],
    ['junk after its signature', { 'webhook-signature': `${genuine['webhook-signature']}junk` }],
    ['junk beside its signature', { 'webhook-signature': `${genuine['webhook-signature']} junk` }],
    ['a version that is not signed', { 'webhook-signature': genuine['webhook-signature'].replace('v1,', 'v2,') }],
    ['no signature', { 'webhook-signature': '' }],
    ['no id', { 'webhook-id': '' }],
    ['a line break in its id', { 'webhook-id': 'msg_1\n' }],
    ['nine signatures', { 'webhook-signature': Array(9).fill(genuine['webhook-signature']).join(' ') }],
  ])('is refused with %s', (_, headers) => {
    expect(verdict(headers)).toMatchObject({ isGenuine: false, refusal: expect.stringMatching(/malformed|signature/) });
  });

  it('is refused with a timestamp that is none, also when that is what was signed', () => {
    for (const timestamp of [`${SECONDS}abc`, `${SECONDS}.0`, `0${SECONDS}`, ` ${SECONDS}`]) {
      const signature = `v1,${pushSignature(SECRET, 'msg_1', timestamp, BODY)}`;
      const headers = { 'webhook-timestamp': timestamp, 'webhook-signature': signature };
      expect(verdict(headers)).toEqual({ isGenuine: false, refusal: 'malformed' });
    }
  });

  it('is refused when a dot shifts the boundary between its id and its time', () => {
    const shifted = signPush(SECRET, `msg.${SECONDS}`, SECONDS, BODY);
    expect(verdict(shifted)).toEqual({ isGenuine: false, refusal: 'malformed' });
  });

  it('is refused when another spelling of its signature decodes to the same bytes', () => {
    const given = genuine['webhook-signature'];
    const last = given.at(-2)!;
    const twin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
    const spelled = `${given.slice(0, -2)}${twin[(twin.indexOf(last) ^ 1) % 64]}=`;
    expect(Buffer.from(spelled.slice(3), 'base64')).toEqual(Buffer.from(given.slice(3), 'base64'));
    expect(verdict({ 'webhook-signature': spelled })).toEqual({ isGenuine: false, refusal: 'signature' });
  });

  it('is refused when its bytes differ only in what is not text', () => {
    const body = Buffer.from([0x7b, 0xff, 0x7d]);
    const signed = signPush(SECRET, 'msg_1', SECONDS, body);
    expect(verdict(signed, body).isGenuine).toBe(true);
    expect(verdict(signed, Buffer.from([0x7b, 0xfe, 0x7d])).isGenuine).toBe(false);
  });

  it.each([
    [-301, false],
    [-300, true],
    [-240, true],
    [240, true],
    [300, true],
    [301, false],
  ])('signed %d seconds from now is genuine: %s', (skew, isGenuine) => {
    expect(verdict(signPush(SECRET, 'msg_1', SECONDS + skew, BODY)).isGenuine).toBe(isGenuine);
  });

  it('is refused for a profile that nobody has set up', () => {
    expect(verdict({}, BODY, [])).toEqual({ isGenuine: false, refusal: 'signature' });
  });
});
