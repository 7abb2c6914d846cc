/**
 * Systems in which a longitude and latitude (degrees) come: of the satellites, of Chinese maps by law (Amap, Tencent),
 * of Baidu, and of the national survey. Never assumed: the first three lie up to a kilometre apart.
 */
export const COORDINATE_SYSTEMS = ['WGS84', 'GCJ02', 'BD09', 'CGCS2000'] as const;
export type CoordinateSystem = (typeof COORDINATE_SYSTEMS)[number];
