/**
 * Words for goods and the Nice class (11th edition) that they belong to, one class a line. It is
 * small on purpose: it tells shoes from fruit, not class 9 from class 42.
 */
export const goodsPhrases = `3 perfume fragrance cologne lipstick mascara eyeliner cosmetics cosmetic makeup skincare shampoo lotion serum soap foundation concealer detergent beauty 香水 口红 唇膏 眼线 睫毛膏 化妆品 美妆 护肤 面霜 面膜 精华 洗发水 沐浴露 粉底 洗衣液 牙膏 彩妆
5 vitamin vitamins supplement medicine pharmacy tablets 保健品 维生素 药 药品 奶粉 医药
7 vacuum blender dishwasher juicer washer drill 洗衣机 洗碗机 吸尘器 破壁机 榨汁机 料理机 豆浆机 电钻
8 razor shaver knife knives cutlery 剃须刀 刀具 厨刀
9 phone phones smartphone smartphones iphone android laptop laptops notebook computer computers tablet camera cameras camcorder lens headphones headphone earbuds earphones headset speaker speakers monitor keyboard mouse router ssd memory sd console tv television charger cable sunglasses glasses eyewear electronics software powerbank gpu cpu processor motherboard printer 手机 电脑 笔记本 平板 相机 镜头 耳机 音箱 音响 显示器 键盘 鼠标 路由器 硬盘 内存 充电器 数据线 电视 太阳镜 墨镜 眼镜 数码 电子 充电宝 打印机 手机壳
10 massager thermometer condom 按摩仪 血压计 体温计 避孕套
11 lamp light lighting heater fan fridge refrigerator oven cooker kettle purifier conditioner 空调 冰箱 电饭煲 电饭锅 微波炉 热水器 风扇 电风扇 净化器 油烟机 燃气灶 灯 台灯 吊灯 电水壶 热水壶 烤箱 空气炸锅 加湿器 饮水机 电器 家电 净水器 暖风机 取暖器
12 car cars bike bicycle motorcycle scooter tire tyre vehicle automotive 汽车 轿车 自行车 电动车 摩托车 轮胎 车载 滑板车 机油
14 watch watches jewelry jewellery necklace bracelet ring earrings earring pendant 手表 腕表 表 项链 手链 戒指 耳环 耳钉 吊坠 首饰 珠宝 钟表 手镯
16 pen pencil stationery paper book books notebook paper 钢笔 文具 书 图书 纸巾 本子 书包文具
18 bag bags handbag handbags purse wallet wallets backpack backpacks luggage suitcase tote clutch 包 包包 手提包 钱包 双肩包 背包 行李箱 拉杆箱 斜挎包 单肩包 卡包 皮具 箱包 女包 男包 托特包 腰包
20 furniture sofa chair table bed mattress pillow 家具 沙发 椅子 床 床垫 枕头 桌子
21 mug cup bottle tumbler pan pot toothbrush thermos 杯子 保温杯 水杯 锅 炒锅 牙刷 水壶 餐具
24 bedding blanket towel sheets 床上用品 毛巾 被子 四件套 毯子 床单 家纺
25 shoes shoe sneaker sneakers boots boot trainers sandals slippers slides heels loafers clothing clothes apparel shirt shirts t-shirt tshirt tee polo hoodie jacket coat jeans pants trousers shorts dress skirt sweater tracksuit jersey socks underwear hat cap beanie belt belts scarf gloves suit vest bikini bra outfit footwear cleats swimwear 鞋 鞋子 男鞋 女鞋 运动鞋 跑鞋 球鞋 篮球鞋 板鞋 凉鞋 拖鞋 靴子 帆布鞋 休闲鞋 老爹鞋 服装 衣服 t恤 衬衫 卫衣 外套 夹克 羽绒服 大衣 牛仔裤 裤子 短裤 连衣裙 裙子 半身裙 毛衣 运动服 袜子 内衣 内裤 帽子 皮带 腰带 围巾 手套 西装 球衣 上衣 男装 女装 童装 服饰 打底裤 长裤 短袖 长袖 棉服 风衣
28 toy toys doll lego puzzle game games basketball football racket golf fitness figure 玩具 积木 娃娃 玩偶 篮球 足球 球拍 羽毛球 健身 手办 模型 鱼竿 盲盒
29 meat fish milk yogurt nuts jam oil egg eggs dried 牛奶 酸奶 肉 坚果 鸡蛋 食用油 牛肉 鱼 果酱 菜籽油
30 coffee tea rice bread chocolate cookie cookies candy sugar noodles spice snack snacks 咖啡 茶 茶叶 大米 面包 巧克力 饼干 糖果 面条 零食 粥 调料 月饼 糕点 食品 饮料食品 糯米 面粉
31 fruit fruits apple apples vegetable vegetables seed seeds flowers pet 水果 蔬菜 种子 鲜花 猫粮 狗粮 红富士 新鲜 果园 盆栽 宠物 生鲜 丑苹果 脆甜
32 beer juice water soda 啤酒 果汁 饮料 矿泉水 苏打水 可乐
33 wine whisky whiskey vodka liquor champagne 红酒 白酒 葡萄酒 威士忌 香槟 酒
34 cigarette cigarettes tobacco lighter vape 香烟 烟 打火机 电子烟 雪茄`;
