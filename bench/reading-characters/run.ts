// Character accuracy of the OCR engine on samples drawn here, in several states of decay.
import sharp, { type Sharp } from 'sharp';
import { CharacterReader } from '../../server/src/engines/ocr/index.js';

const lines = [
  ['官方正品专柜验货', 'Lantern Outdoor 2026', '假一赔十包邮'],
  ['高仿一比一原单', 'AAA quality replica', '微信咨询看图下单'],
  ['夏季新款运动跑鞋', 'Free shipping today', '厂家直销支持退换'],
  ['适用于小米手机壳', 'Compatible with X200', '磨砂防摔保护套'],
  ['奢侈品同款手提包', 'Limited edition 1:1', '客服在线下单立减'],
];

function draw(texts: readonly string[], size: number, ground: string, ink: string): Sharp {
  const rows = texts.map((text, at) => `<text x="24" y="${(at + 1) * size * 2}">${text}</text>`);
  return sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="360"><defs><linearGradient id="g" x2="1" y2="1"><stop offset="0" stop-color="${ground}"/><stop offset="1" stop-color="#8894a8"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><g font-family="Noto Sans CJK SC, DejaVu Sans" font-size="${size}" fill="${ink}">${rows.join('')}</g></svg>`,
    ),
  );
}

const flat = async (picture: Sharp) => sharp(await picture.png().toBuffer());
const states: Record<string, (texts: readonly string[]) => Promise<Sharp>> = {
  plain: async (texts) => draw(texts, 40, '#ffffff', '#222222'),
  'small (16 px)': async (texts) => draw(texts, 16, '#ffffff', '#222222'),
  'low contrast': async (texts) => draw(texts, 36, '#a8b0bc', '#6c7684'),
  'light on dark': async (texts) => draw(texts, 36, '#102030', '#f4e8c0'),
  blurred: async (texts) => (await flat(draw(texts, 36, '#ffffff', '#222222'))).blur(2),
  'JPEG at quality 15': async (texts) =>
    sharp(await draw(texts, 30, '#ffffff', '#802020').jpeg({ quality: 15 }).toBuffer()),
  'turned by 4°': async (texts) => (await flat(draw(texts, 36, '#ffffff', '#222222'))).rotate(4),
  'turned by 8°': async (texts) => (await flat(draw(texts, 36, '#ffffff', '#222222'))).rotate(8),
};

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(same, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

const bare = (text: string) => text.replace(/\s/g, '').toLowerCase();
const reader = await CharacterReader.open({ budgetMs: 120_000 });
await reader.read({ bytes: await draw(['暖'], 40, '#fff', '#000').png().toBuffer() });
for (const [state, make] of Object.entries(states)) {
  let [errors, characters, spent] = [0, 0, 0];
  for (const texts of lines) {
    const bytes = await (await make(texts)).png().toBuffer();
    const began = process.cpuUsage();
    const { text } = await reader.read({ bytes });
    const { user, system } = process.cpuUsage(began);
    spent += (user + system) / 1000;
    errors += editDistance(bare(text), bare(texts.join('')));
    characters += bare(texts.join('')).length;
  }
  const rate = ((errors / characters) * 100).toFixed(1);
  console.log(
    `${state}: ${errors} errors in ${characters} characters (${rate} %), ${Math.round(spent / lines.length)} CPU-ms a picture`,
  );
}
await reader.close();
