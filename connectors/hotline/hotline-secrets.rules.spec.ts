import { readHotlineSecrets } from './hotline-secrets.rules.js';
import { newHotlineSecret } from './new-hotline-secret.js';

const [NEW, OLD] = [newHotlineSecret(), newHotlineSecret()];

describe('the signing secrets', () => {
  it('are read as pairs, newest first, and as JSON', () => {
    const secrets = { 'county-json': [NEW, OLD], 'city-xml': [OLD] };
    expect(readHotlineSecrets(`county-json=${NEW},${OLD};city-xml=${OLD}`)).toEqual(secrets);
    expect(readHotlineSecrets(JSON.stringify(secrets))).toEqual(secrets);
  });

  it.each([
    'county-json',
    'county-json=',
    'county-json=secret',
    `../etc=${NEW}`,
    `County=${NEW}`,
    '{"county-json":"x"}',
    '{',
  ])('are refused as %s', (text) => {
    expect(readHotlineSecrets(text)).toBeNull();
  });

  it('may be none', () => {
    expect(readHotlineSecrets('')).toEqual({});
  });
});
