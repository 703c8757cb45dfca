/** Words that say what a mark is doing in a sentence. Phrases are separated by `|`. */
export const contextPhrases = {
  /** What follows is the thing that the goods fit. */
  fits: 'compatible with|compatible for|compatible|fits|fit for|fits for|suitable for|designed for|made for|works with|work with|replacement for|replacement|replaces|substitute for|for use with|to fit|adapter for|case for|cover for|charger for|cable for|strap for|band for|battery for|filter for|cartridge for|toner for|parts for|accessories for|kompatibel mit|kompatibel|passend für|geeignet für|ersatz für|für|compatible avec|pour|compatible con|para|per|adatto per|适用于|适用|适配|适合|兼容|支持|通用于|用于|匹配|配套|替换|替代|代替|可用于|专用于|改装|配件',
  /** Weak: must stand directly before the mark, or before a list that it is in. */
  for: 'for|给',
  /** What comes before is the thing that the goods fit. */
  fitted:
    'compatible|compatibles|compatibility|适用|通用|专用|兼容|可用|能用|配件|周边|同款风|style alternative|replacement|compatibel|kompatibel',
  /** Goods that go with goods of others. */
  accessory:
    'case|cases|cover|covers|sleeve|skin|screen protector|tempered glass|charger|cable|adapter|adaptor|dock|mount|holder|stand|strap|watch band|battery|lens cap|lens hood|toner|cartridge|ink|filter|remote|spare part|spare parts|replacement part|bracket|keyboard cover|memory|手机壳|保护壳|保护套|壳|皮套|钢化膜|贴膜|膜|充电器|充电线|数据线|转接头|转接线|扩展坞|支架|表带|电池|遮光罩|墨盒|硒鼓|碳粉|滤芯|滤网|遥控器|配件|内胆|防尘袋|收纳盒|脚垫|坐垫|车贴',
  negation:
    'not|not a|no|non|isn t|is not|without|never|unlike|instead of|inspired by|similar to|alternative to|不是|并非|非|绝非|不含|无关|没有|区别于|不同于|与',
  /** Makes talk of copies honest: warnings, refusals, detection. */
  warning:
    'no|not|not a|never|without|zero|beware of|beware|avoid|against|anti|stop|we don t sell|do not sell|dont sell|not selling|never sell|refuse|detect|detector|detection|spot|identify|how to spot|report|versus|vs|say no to|free from|guaranteed not|非|不是|并非|绝非|绝无|拒绝|谢绝|杜绝|抵制|打击|谨防|警惕|防止|识别|鉴别|辨别|远离|告别|不卖|不售|不做|没有|无|勿信|别买|投诉|举报|区别于|不同于|假一赔|拒|禁止|严禁|对比|防',
  called: 'so called|alleged|所谓|所谓的|号称',
  genuine:
    'authentic|genuine|100 authentic|official|licensed|正品|正版|官方|授权|旗舰店|假一赔十|假一赔三|假一罚十|专柜正品',
} as const;

/** Words with which a sparse offer is filled: they name no model, line or article. */
export const fillerPhrases =
  'new|brand new|man|men|mans|mens|men s|woman|women|womans|womens|women s|kids|boys|girls|unisex|ladies|lady|adult|size|sizes|color|colors|colour|colours|different|models|model|style|styles|casual|sporty|sport|sports|outfit|fashion|luxury|designer|quality|high|top|best|genuine|leather|real|cheap|sale|hot|black|white|red|blue|green|yellow|pink|grey|gray|brown|gold|silver|purple|orange|beige|navy|s|m|l|xl|xxl|one|two|three|set|sets|with|and|case|box|strong|towel|free|shipping|worldwide|winter|summer|spring|autumn|queen|king|full|from|to|cm|the|a|of|in|for|our|all|available|original|italy|genuine leather|reversible|newly|down|long|short|sleeve|slim|fit|pair|pairs|pcs|newest|2015|2016|2017|2018|2019|2020|2021|2022|2023|2024|2025|2026|新款|男|女|男款|女款|男士|女士|情侣|时尚|潮流|休闲|运动|高端|奢华|大牌|百搭|黑色|白色|红色|蓝色|灰色|绿色|粉色|经典|真皮|牛皮|春秋|夏季|冬季|秋冬|春夏|包邮|特价|清仓|现货|全新|多色|多款|可选|尺码|齐全|潮|款|新|品牌|专柜|秋季|春季|网红|同款|正品|高品质';

/** Carriers and market places: names that stand in the titles of all brands. */
export const otherNames =
  '顺丰|申通|中通|圆通|韵达|百世|极兔|京东|天猫|淘宝|拼多多|苏宁|当当|唯品会|抖音|快手|小红书|闲鱼|支付宝|微信';
