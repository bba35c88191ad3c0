// The 34 provinces of China by their short names, each with its place on a map of equal tiles: [name, column, row].

import { meansUnknown } from './i18n.js';

export const TILES = [
  ['黑龙江', 8, 0],
  ['新疆', 1, 1], ['内蒙古', 6, 1], ['吉林', 8, 1],
  ['甘肃', 2, 2], ['宁夏', 4, 2], ['山西', 5, 2], ['北京', 6, 2], ['天津', 7, 2], ['辽宁', 8, 2],
  ['西藏', 1, 3], ['青海', 2, 3], ['陕西', 4, 3], ['河南', 5, 3], ['河北', 6, 3], ['山东', 7, 3],
  ['四川', 3, 4], ['重庆', 4, 4], ['湖北', 5, 4], ['安徽', 6, 4], ['江苏', 7, 4], ['上海', 8, 4],
  ['云南', 3, 5], ['贵州', 4, 5], ['湖南', 5, 5], ['江西', 6, 5], ['浙江', 7, 5],
  ['广西', 4, 6], ['广东', 5, 6], ['福建', 6, 6], ['台湾', 7, 6],
  ['海南', 4, 7], ['澳门', 5, 7], ['香港', 6, 7],
];

const NAMES = new Set(TILES.map(([name]) => name));

/** The traditional characters in names of provinces. The server knows cities in either script. */
const TRADITIONAL = new Map(Object.entries({
  內: '内', 別: '别', 區: '区', 壯: '壮', 寧: '宁', 廣: '广', 慶: '庆', 東: '东', 灣: '湾', 爾: '尔', 維: '维',
  肅: '肃', 臺: '台', 蘇: '苏', 貴: '贵', 遼: '辽', 門: '门', 陝: '陕', 雲: '云', 龍: '龙',
}));
const KIND = /(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$/;

export const isProvince = (name) => NAMES.has(name);

/** The filter that a place's name stands for: a municipality is a province as well as its only city. */
export const placeFilter = (name) => (NAMES.has(name) ? { province: [name], city: [] } : { province: [], city: [name] });

/** Names that were typed, sorted into provinces and cities; 市 and 自治区 may stand or not, and 不详 is the city of what has no place. */
export function placesTyped(text) {
  const names = text.split(/[\s、，,；;]+/).filter(Boolean);
  const short = (name) => {
    if (meansUnknown(name)) return 'unknown';
    const province = name.replace(/./g, (c) => TRADITIONAL.get(c) ?? c).replace(KIND, '');
    if (NAMES.has(province)) return province;
    return name.length > 2 ? name.replace(KIND, '') : name;
  };
  const known = [...new Set(names.map(short))];
  return { province: known.filter((name) => NAMES.has(name)), city: known.filter((name) => !NAMES.has(name)) };
}
