import type { Product } from '../spec.js';
import { drawEarbuds, drawHardCase, drawHeadphones, drawPhoneCase } from './audio.js';
import type { DrawProduct } from './drawing.js';
import { drawLamp, drawLantern, drawNotebook, drawPlant } from './everyday.js';
import { drawKettle, drawMug, drawTeapot } from './kitchen.js';
import { drawBackpack, drawBoot, drawShoe } from './outdoor.js';
import { drawPrint, drawTote, drawTShirt } from './printed.js';
import { drawJar, drawSerum, drawTube } from './skincare.js';
import { drawTeaPouch, drawTeaTin } from './tea.js';

/** The drawing of every product that a picture can show. */
export const PRODUCT_DRAWINGS: Readonly<Record<Product, DrawProduct>> = {
  shoe: drawShoe,
  boot: drawBoot,
  backpack: drawBackpack,
  jar: drawJar,
  serum: drawSerum,
  tube: drawTube,
  kettle: drawKettle,
  teapot: drawTeapot,
  headphones: drawHeadphones,
  earbuds: drawEarbuds,
  'hard-case': drawHardCase,
  'phone-case': drawPhoneCase,
  'tea-tin': drawTeaTin,
  'tea-pouch': drawTeaPouch,
  't-shirt': drawTShirt,
  tote: drawTote,
  mug: drawMug,
  print: drawPrint,
  lamp: drawLamp,
  lantern: drawLantern,
  notebook: drawNotebook,
  plant: drawPlant,
};
