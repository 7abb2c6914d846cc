/** The 55 nationalities by which counties and townships are named, without 族. */
const NATIONALITIES =
  '蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|高山|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|京|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺';

const AUTONOMOUS = new RegExp(`^(.+?[^族])(?:(?:(?:${NATIONALITIES}|各)族)+|${NATIONALITIES}|)自治([县旗])$`);
const TOWNSHIP = new RegExp(
  `^(.{2,}?)(?:(?:${NATIONALITIES})族)*(?:(?:${NATIONALITIES})?民族|(?:${NATIONALITIES})族)乡$`,
);

/** 印江县 for 印江土家族苗族自治县, 凤山乡 for 凤山苗族乡; null for a name that is short already. */
export function shortName(name: string): string | null {
  const [, county, kind] = AUTONOMOUS.exec(name) ?? [];
  if (county !== undefined) return `${county}${kind}`;
  const [, town] = TOWNSHIP.exec(name) ?? [];
  return town === undefined ? null : `${town}乡`;
}
