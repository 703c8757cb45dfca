import { defineFields, defineProblems } from '../../platform/errors/index.js';

/** Refusals of the marketplace mirror. */
export const marketplaceProblem = defineProblems({
  'storefront-not-found': {
    status: 404,
    en: 'There is no such storefront.',
    zh: '未找到该店面。',
  },
  'storefront-code-taken': {
    status: 409,
    en: 'Another storefront already has the code {code}.',
    zh: '代码 {code} 已被其他店面使用。',
  },
  'merchant-not-found': {
    status: 404,
    en: 'There is no such merchant among those you may see.',
    zh: '在您可见的商家中未找到该商家。',
  },
  'organisation-not-a-merchant': {
    status: 422,
    en: 'A merchant’s account is an organisation of the kind merchant.',
    zh: '商家的账户必须是类型为商家的机构。',
  },
  'listing-not-found': {
    status: 404,
    en: 'There is no such listing among those you may see.',
    zh: '在您可见的商品中未找到该商品。',
  },
  'picture-not-found': {
    status: 404,
    en: 'This listing has no such uploaded picture.',
    zh: '该商品没有这张已上传的图片。',
  },
  'picture-not-accepted': {
    status: 415,
    en: 'A picture must be a PNG, JPEG, WebP, GIF or TIFF by its content, not only by its name.',
    zh: '图片内容必须确为 PNG、JPEG、WebP、GIF 或 TIFF，仅文件名相符不予接受。',
  },
  'picture-not-readable': {
    status: 422,
    en: 'The picture is damaged or unfit to open: {reason}',
    zh: '图片已损坏或无法打开：{reason}',
  },
  'import-not-found': {
    status: 404,
    en: 'There is no such import.',
    zh: '未找到该导入任务。',
  },
  'import-finished': {
    status: 409,
    en: 'This import is finished. Start another one: rows that did not change cost nothing.',
    zh: '该导入任务已完成。请新建导入；内容未变的行不会产生改动。',
  },
  'import-taken-over': {
    status: 409,
    en: 'A later request continues this import, so this one has stopped.',
    zh: '后来的请求已接续该导入任务，本次请求已停止。',
  },
  'import-kind-differs': {
    status: 409,
    en: 'This import was begun for {kind} in another storefront or of another kind.',
    zh: '该导入任务属于其他店面，或其类型为 {kind}，与本次请求不符。',
  },
  'import-offset-unknown': {
    status: 409,
    en: 'Continue at offset {offset}, counted in unpacked bytes, or send the whole file from 0.',
    zh: '请从解压后第 {offset} 字节处继续，或从 0 起重新发送整个文件。',
  },
  'import-columns-missing': {
    status: 422,
    en: 'The first line must name the columns; these are missing: {columns}.',
    zh: '首行必须为列名；缺少以下列：{columns}。',
  },
  'import-columns-repeated': {
    status: 422,
    en: 'Two columns mean the same: {columns}.',
    zh: '以下列含义重复：{columns}。',
  },
  'import-cut': {
    status: 400,
    en: 'The connection was cut. What was committed is kept; continue the import.',
    zh: '连接中断。已提交的内容均已保留，请继续该导入任务。',
  },
  'import-too-many-refused': {
    status: 422,
    en: 'Stopped after {count} refused rows. What was good before is kept.',
    zh: '已有 {count} 行被拒，导入停止；此前合格的行均已保留。',
  },
});

/** What this module says of single fields, and of rows. */
export const marketplaceField = defineFields({
  'unknown-storefront': {
    en: 'There is no storefront with the code {code}.',
    zh: '没有代码为 {code} 的店面。',
  },
  'not-json': { en: 'The message is not JSON in UTF-8.', zh: '消息不是 UTF-8 编码的 JSON。' },
  'not-recorded': {
    en: 'It could not be recorded: {reason}',
    zh: '无法记录：{reason}',
  },
  'organisation-unknown': {
    en: 'There is no merchant with this account.',
    zh: '没有使用该账户的商家。',
  },
  'listing-unknown': {
    en: 'There is no such listing in the mirror; record the listings first.',
    zh: '商品库中没有该商品，请先导入商品。',
  },
  'price-form': {
    code: 'price',
    en: 'Write a price such as 12.99 USD.',
    zh: '价格的写法应如 12.99 USD。',
  },
  'price-currency': {
    code: 'price',
    en: 'The currency is not an ISO 4217 code.',
    zh: '货币代码不是 ISO 4217 代码。',
  },
  'price-decimals': {
    code: 'price',
    en: '{currency} has {digits} decimal places.',
    zh: '{currency} 的小数位数为 {digits}。',
  },
  'price-large': { code: 'price', en: 'The price is too large.', zh: '价格过大。' },
});
