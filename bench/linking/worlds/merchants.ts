import { syllables } from '../../../server/src/engines/text/tables/syllables.gen.js';
import type { Noise } from '../spoil.js';
import { spoil } from '../spoil.js';
import { digits, extraRecords, pick, pickZipf, type Random, type World } from '../world.js';

const cities = ['深圳', '广州', '杭州', '义乌', '莆田', '泉州', '上海', '东莞', '温州', '汕头'];
const roads = '中山 人民 解放 建设 和平 新华 文化 环城 滨江 学府 工业 科技 迎宾 朝阳 长江'.split(
  ' ',
);
const trades = ['电子', '服饰', '鞋业', '贸易', '科技', '百货', '美妆', '箱包', '家居', '数码'];
const tails = ['有限公司', '商贸有限公司', '经营部', '旗舰店', '专营店', '商行'];
const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰飞鹏'];

const alike = new Map<string, string[]>();
for (const line of syllables.split('\n')) {
  const members = [...line.slice(line.indexOf(' ') + 1)].slice(0, 12);
  for (const member of members) alike.set(member, members);
}
const common = [...alike.keys()].slice(0, 1_500);

/** One character for another that sounds the same, or one left out. */
function slipHan(text: string, random: Random): string {
  const letters = [...text];
  const at = Math.floor(random() * letters.length);
  const others = alike.get(letters[at] ?? '');
  if (others && random() < 0.6) letters[at] = pick(others, random);
  else letters.splice(at, 1);
  return letters.join('');
}

/** Chinese merchants that open shop after shop: shared devices, warehouses and agents, homophones. */
export function merchants(name: string, count: number, noise: Noise, random: Random): World {
  const hubs = Array.from({ length: 6 }, () => addressIn(pick(cities, random), random));
  const agents = Array.from({ length: 5 }, () => `1${digits(10, random)}`);
  const records: World['records'] = [];
  for (let truth = 0; truth < count; truth++) {
    const city = pickZipf(cities, random);
    const brand = pick(common, random) + pick(common, random);
    const title = `${city}${random() < 0.4 ? '市' : ''}${brand}${pick(trades, random)}`;
    const person =
      pickZipf(surnames, random) +
      pick(given, random) +
      (random() < 0.6 ? pick(given, random) : '');
    const devices = Array.from(
      { length: 1 + Math.floor(random() * 3) },
      () => `d${digits(7, random)}`,
    );
    const [phone, address] = [`1${digits(10, random)}`, addressIn(city, random)];
    const more = extraRecords(0.35, 5, random);
    for (let n = 0; n <= more; n++) {
      const careless = n > 0;
      const han = (text: string) =>
        careless && random() < noise.slips ? slipHan(text, random) : text;
      records.push({
        cells: [
          random() < 0.25 * n
            ? `${city}${pick(common, random)}${pick(common, random)}${pick(trades, random)}${pick(tails, random)}`
            : `${han(title)}${pick(tails, random)}`,
          random() < noise.missing * n ? '' : han(person),
          random() < 0.08
            ? pick(agents, random)
            : spoil(phone, careless ? noise : still, () => `1${digits(10, random)}`, random),
          random() < 0.12
            ? pick(hubs, random)
            : careless && random() < noise.other * 2
              ? addressIn(city, random)
              : han(address),
          [
            ...devices.filter(() => !careless || random() < 0.5),
            ...(careless && random() < 0.5 ? [`d${digits(7, random)}`] : []),
          ].join(';'),
        ],
        truth,
        source: 0,
      });
    }
  }
  return {
    name,
    columns: [
      { name: '店铺名称', kind: 'name' },
      { name: '法人', kind: 'name' },
      { name: '手机', kind: 'exact' },
      { name: '地址', kind: 'address' },
      { name: '设备', kind: 'set' },
    ],
    records,
  };
}

const still: Noise = { slips: 0, again: 0, missing: 0.05, other: 0 };

const addressIn = (city: string, random: Random) =>
  `${city}市${pick(roads, random)}${pick(['路', '大道', '街'], random)}${1 + Math.floor(random() * 400)}号${random() < 0.5 ? `${1 + Math.floor(random() * 30)}栋${digits(3, random)}室` : ''}`;
