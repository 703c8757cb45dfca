/**
 * Letters that look like Latin ones and that UTS 39 leaves alone or sends elsewhere: small
 * capitals, turned and ringed letters, emoji in the shape of a letter. Key letter, then members.
 */
export const lookAlikes = `a ᴀɐ🅰🅐🄰∀Λ
b ʙ🅱🅑🄱ВвЬьƄß฿₿
c ᴄɔ🅲🅒🄲©¢₵
d ᴅ🅳🅓🄳ԁ
e ᴇǝ🅴🅔🄴€ɛƐЄєэ℮Ξ
f ꜰɟ🅵🅕🄵ƒ₣
g ɢƃ🅶🅖🄶ɡ₲
h ʜɥ🅷🅗🄷нʰ♓
i ɪᴉ🅸🅘🄸ıιℹ
j ᴊɾ🅹🅙🄹ʝ
k ᴋʞ🅺🅚🄺кĸ₭
l ʟ🅻🅛🄻ℓ£Ł
m ᴍɯ🅼🅜🄼мⓂ₥♏
n ɴ🅽🅝🄽ηпИи₦Ͷͷ♑
o ᴏ🅾🅞🄾⭕◯○●⚪⚫🔴🔵🟠🟡🟢🟣Ωøơ⊙☉
p ᴘ🅿🅟🄿₱
q ꞯ🆀🅠🅀
r ʀɹ🆁🅡🅁ягᴙ
s ꜱ🆂🅢🅂💲
t ᴛʇ🆃🅣🅃т†☦✝₮┬╩
u ᴜ🆄🅤🅄υմ
v ᴠʌ🆅🅥🅅ν√
w ᴡʍ🆆🅦🅆ωшщѡ₩
x 🆇🅧🅇×✕✖❌❎χ✗✘
y ʏʎ🆈🅨🅈У¥γч
z ᴢ🆉🅩🅉`;

/** Signs and digits read as letters, and letters that are hard to tell apart, brought together. */
export const leet = `o 0
l i1!|ı
e 3
a 4@
s 5$
t 7
b 8
g 69
z 2`;

/** Bound forms of radicals and the characters one types for them; each group is read as its first. */
export const radicals =
  '人亻 水氵 手扌 心忄⺗ 犬犭 火灬 金钅釒 食饣飠 丝纟糹糸 言讠訁 草艹 衣衤 示礻 刀刂 竹⺮⺶ 羊⺷ 玉王 足⻊ 走辶⻌ 雨⻗ 网罒 爪爫 病疒';

/** Characters whose strokes differ by a hair; each group is read as its first. */
export const strokeTwins = [
  '日曰白目臼',
  '田由甲申电',
  '己已巳',
  '未末',
  '土士',
  '人入八',
  '千干于',
  '大太犬夭天夫',
  '贝见',
  '刀力刃',
  '木本术',
  '王玉主',
  '户尸',
  '今令',
  '折拆',
  '免兔',
  '乌鸟',
  '侯候',
  '戊戌戍戎',
  '亨享',
  '壶壸',
  '晴睛',
  '毫亳',
  '辨辩辫',
  '拔拨',
  '崇祟',
  '粟栗',
  '冶治',
  '茶荼',
  '万方',
  '牛午',
  '儿几',
  '间问',
  '兰三',
  '米来',
  '了子',
  '车东',
  '斤斥',
  '风凤',
  '代伐',
  '名各',
  '氏民',
  '奈耐',
  '竞竟',
  '科料',
  '弓引',
  '开井并',
  '克兑',
  '元无',
  '口囗',
  '小少',
  '丁了',
  '古占吉',
  '华毕',
  '北比',
  '飞气',
  '又叉',
  '厂广',
  '乐东',
  '尔你',
  '宝室',
  '包句勾',
  '为力',
  '耳且',
  '右石',
  '舌古',
  '禾木',
].join(' ');
