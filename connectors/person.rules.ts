/** Passports, permits of Hong Kong, Macao and Taiwan residents, officers' cards: form only. */
export function isOtherIdNo(text: string): boolean {
  return /^[A-Za-z\u4e00-\u9fff]{1,4}[A-Za-z0-9\u4e00-\u9fff()（）-]{5,20}$/.test(text);
}

export function isEmail(text: string): boolean {
  return text.length <= 254 && /^[^\s@<>()",;:]{1,64}@[^\s@<>()",;:]{1,189}$/.test(text);
}
