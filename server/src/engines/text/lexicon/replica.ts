/**
 * How sellers say that goods are copies. `alone` speaks for itself; `near` needs a mark, goods or
 * another such phrase near it, because the words also have honest uses.
 */
export interface ReplicaPhrases {
  readonly id: string;
  readonly strength: number;
  readonly needs: 'nothing' | 'goods' | 'mark';
  readonly meaning: { readonly en: string; readonly zh: string };
  /** Separated by `|`. */
  readonly phrases: string;
  /** Words near which the phrase has an honest meaning, separated by `|`. */
  readonly honestNear?: string;
}

export const replicaPhrases: readonly ReplicaPhrases[] = [
  {
    id: 'says-replica',
    strength: 0.9,
    needs: 'nothing',
    meaning: { en: 'calls the goods a replica', zh: '自称仿制品' },
    phrases:
      'replica|replicas|replika|réplica|réplique|factory replica|super replica|superrep|super rep|reps|high rep|replica watch|replica bag|replica shoes|replicated luxury|counterfeit|counterfeits|bootleg|knockoff|knock off|knock-off|knockoffs|superfake|super fake|high quality fake|hq fake|fakes|superclone|super clone|clone watch|high copy|first copy|1st copy|master copy|7a copy|mirror copy|top copy|premium copy|perfect copy|exact copy|high quality copy|copy original|original copy|aaa copy|copy watch|copie|contrefaçon|fälschung|falso|imitación|imitazione|копия люкс|реплика',
    honestNear:
      'jersey|shirt|kit|fan|helmet|prop|props|toy|model|museum|scale|diecast|die cast|sword|katana|gun|rifle|trophy|antique|vintage reproduction|movie|cosplay|coin|ship|car|train|statue|fossil|skull|detector|detection|pen|notes|currency|money|bank|dvd|software|protection|tag|leather|fur|book|novel|photocopy|backup|series|rug|blood|tattoo|nails|lashes|eyelashes|plant|plants|flowers|grass|snow',
  },
  {
    id: 'says-fake',
    strength: 0.75,
    needs: 'goods',
    meaning: { en: 'calls the goods fake', zh: '自称假货' },
    phrases:
      'fake|faked|imitation|imitations|dupe|dupes|duped|lookalike version|unbranded version|clone|pirated|non original|not original|same as original|like original|1:1 original|as good as original|indistinguishable from original',
    honestNear:
      'leather|fur|suede|pearl|pearls|gold|plant|plants|flowers|grass|money|lashes|eyelashes|nails|tan|blood|snow|tattoo|detector|pen|hair|ponytail|camera|dummy|collar|designer reading|book|novel|disk|drive|clone tool|stone|diamond|silk|wood|brick|stamps|moss|ivy|food|candle|candles|security',
  },
  {
    id: 'grade',
    strength: 0.8,
    needs: 'goods',
    meaning: { en: 'a grade or batch that only copies have', zh: '仿品才有的等级或批次' },
    phrases:
      '1:1|1 to 1|one to one|1:1 quality|aaa|aaa+|aaaa|aaaaa|5a|7a|aaa quality|aaa grade|aaa+++|super a|top grade|mirror quality|mirror grade|mirror image quality|ua|ua quality|unauthorized authentic|unauthorised authentic|grade a copy|factory direct luxury|same factory|og batch|ljr batch|pk batch|h12 batch|m batch|best batch|top batch|gp batch|vsf|vs factory|zf factory|clean factory|noob factory|ppf factory|kw factory|arf|bbf|qc pics|qc photos|gl or rl|budget batch|top version|best version|highest version|no logo version|high end version|swiss clone|swiss eta clone|cloned movement|passes authentication|pass legit check|passes legit check|legit check proof',
    honestNear:
      'battery|batteries|charger|rechargeable|alkaline|nimh|scale|duplicator|eraser|figure|figures|model|resin|cosplay|lesson|tutoring|coaching|hdmi|splitter|adapter|macro|lens|ratio|amp|amps|milk|eggs|rice|beef|grade rating|video game|games|flashlight|torch|aa|remote|cells|headlamp|toy|toys|statue|bust',
  },
  {
    id: 'hidden-channel',
    strength: 0.6,
    needs: 'goods',
    meaning: { en: 'sends buyers to a hidden channel or link', zh: '引导买家走隐蔽渠道' },
    phrases:
      'hidden link|secret link|link in bio|dm for brand|dm for logo|ask for logo|logo covered|logo blurred|no brand in picture|yupoo|dhgate find|pandabuy|cssbuy|weidian|order link only|full escrow|brand on request|see real pics in chat|w receipt|with receipt and box|fake receipt|box and papers replica',
  },
  {
    id: 'says-high-imitation',
    strength: 0.92,
    needs: 'nothing',
    meaning: { en: 'Chinese trade words for a close imitation', zh: '高仿、复刻等行业用语' },
    phrases:
      '高仿|精仿|超仿|顶仿|仿品|仿牌|仿货|仿款|高防货|a货|超a|超级a|顶级a|aaa货|顶a|a级货|山寨货|山寨|冒牌|复刻货|顶级复刻|复刻版|原版复刻|高版本|顶级版本|最高版本|顶级货|高货|厂货|一比一|1比1|1:1复刻|1:1原版|1:1定制|1:1品质|1:1高端|莆田|莆货|莆田货|莆田鞋|莆田纯原|纯原|真标|公司级|过验|过验货|专柜验货|支持验货|可过专柜|过专柜|过鉴定|得物过|毒版|原单|原单货|外贸原单|尾单货|原厂尾单|专柜尾单|代工厂流出|工厂流出|同厂同料|原厂原料|不输正品|媲美正品|媲美专柜|完美复刻|以假乱真|真假难辨|难辨真假|高端货|广州货|白云皮具|站西|裸标|剪标货|贴牌货|无标可贴|可贴标|海关罚没|仿真版|克隆版|盗版|翻版|大牌仿|专柜品质|专柜级|原版开模|超高品质原版|市面最高|s货|g版|og版|ljr|东莞版|台产高仿|进口高仿',
    honestNear:
      '检测|检测仪|验钞|鉴别|防伪|揭秘|教程|书|手办|模型|模具|仿真花|盆栽|地图|木雕|玉雕|桂圆|荔枝|蟹|旅游|门票|民宿|酒店|机票',
  },
  {
    id: 'hints-imitation',
    strength: 0.6,
    needs: 'goods',
    meaning: { en: 'words that sellers of copies like', zh: '卖仿货者常用的说法' },
    phrases:
      '复刻|平替|大牌平替|大牌同款|专柜同款|同款大牌|尾单|尾货|外贸|原版|原版皮|原单品质|1:1|aaa|ua|仿|代购版|免税版|渠道货|内部渠道|通货|懂的来|懂得来|懂的都懂|私聊|私信看图|加微|加v|加vx|看图下单|非专柜|支持鉴定|包鉴定|可鉴定|高端定制|高品质版|顶级品质|最高品质|工艺精湛版|大厂|某牌|小众大牌|遮标|打码|带全套包装|全套专柜包装|配小票|带小票|可开小票',
    honestNear:
      '电池|充电|游戏|卡带|黑胶|唱片|电影|海报|装裱|书法|字帖|画|古籍|比例|模型|高达|手办|积木|贸易|公司|会计|英语|服装厂|托盘|咖啡豆|酒|录音|曲谱|镜头',
  },
];
