import type { messages as en } from '../en/journal.js';
import type { Translated } from '../messages.js';

export const messages: Translated<typeof en> = {
  nav: { entries: '可验证日志' },
  page: {
    title: '可验证日志',
    what: '案件的每一步都会写入这份日志，事后任何改动都会被发现。您不必轻信我们：在浏览器里即可亲自验证存证凭证。',
    ideas: '日志是什么',
    back: '返回我的页面',
    signIn: '登录',
  },
  idea: {
    what: {
      title: '只增不改',
      body: '每一份通知、决定、反通知和措施，都在发生的同时写入一条记录，此后不再修改，也不会删除。',
    },
    why: {
      title: '一个数值概括全部',
      body: '所有记录两两合并，最终得到一个数值，即“根”。任何一条记录改动一个字，根就会不同。',
    },
    cannot: {
      title: '签名为证，无法抵赖',
      body: '平台每隔片刻便对根和日志长度签名，形成“检查点”。如果出现两个相互矛盾的检查点，任何人都能据此证明平台作假。',
    },
    who: {
      title: '当事各方各持凭证',
      body: '记录的当事方都可以下载存证凭证，其中包含记录本身、通往根的路径和已签名的检查点。即使离开平台，凭证依然有效。',
    },
  },
  state: {
    title: '日志现状',
    what: '请留存公钥和任意一个检查点，日后即可据此判断历史是否被改写。',
    origin: '名称',
    size: '记录数',
    root: '根',
    key: '公钥',
    checkpoint: '已签名的检查点',
    format: '格式说明：C2SP tlog-checkpoint',
    emptyTitle: '日志尚无内容',
    empty: '写入第一条记录后，即会签出第一个检查点。',
  },
  verify: {
    title: '验证存证凭证',
    drop: '将 .tlog-proof 文件拖到此处',
    local: '验证在您的设备上完成，文件不会上传。',
    choose: '选择凭证',
    key: '日志公钥',
    keyHint: '公钥取自本服务器。如需独立验证，请粘贴您自行留存的公钥。',
    tooLarge: '文件过大，不可能是存证凭证。',
  },
  step: {
    passed: '通过',
    failed: '未通过',
    skipped: '未进行',
    read: { title: '读取凭证', what: '凭证应包含记录、位置、路径哈希和检查点。' },
    hash: { title: '计算记录指纹', what: '对记录的原始字节计算 SHA-256：' },
    include: {
      title: '由记录推算到根',
      what: '该记录位于第 {{index}} 位，日志共 {{size}} 条。记录指纹与路径上的哈希依次合并，结果应与检查点的根一致。',
    },
    sign: {
      title: '核对签名',
      what: '{{origin}} 检查点上的 Ed25519 签名，应由上方公钥对应的私钥签出。',
    },
  },
  fault: {
    'not-a-proof': '这不是 .tlog-proof 文件。',
    'no-entry': '凭证中没有记录原文（缺少 extra 行），无从核对。',
    'malformed-proof': '凭证已损坏：有的行内容不符合格式。',
    'malformed-checkpoint': '凭证中的检查点已损坏。',
    'malformed-key': '公钥格式不正确，应为“名称+编号+公钥”。',
    'not-included': '路径推算结果与根不一致：记录、位置或路径被改动过。',
    'other-key': '该检查点并非由此公钥对应的私钥签名。',
    'wrong-origin': '检查点与公钥不属于同一份日志。',
    'bad-signature': '签名与检查点不符：两者之一被改动过。',
    'no-ed25519':
      '您的浏览器暂不支持核对 Ed25519 签名。前面的步骤均已通过，请用最新版 Chrome、Edge、Firefox 或 Safari 核对签名。',
    'no-crypto': '浏览器只在 https 页面或本机页面上提供指纹计算，请通过 https 打开本页。',
  },
  result: {
    proven: '{{name}} 真实有效：下列记录确在日志之中，未被改动。',
    notProven: '{{name}} 未能通过验证。',
    content: '记录内容',
    personal:
      '姓名、地址等信息保存在日志之外，以加盐哈希与日志绑定，因此可以依法删除而不影响凭证的效力。',
  },
  entry: {
    type: '记录',
    at: '时间',
    subject: '对象',
    by: '操作者',
    index: '位置',
    receipt: '存证凭证',
  },
  entries: {
    title: '可验证日志',
    what: '与贵机构有关的全部记录，按时间倒序排列，每条都附有可独立验证的存证凭证。',
    whatAll: '本系统的全部日志记录，按时间倒序排列，每条都附有存证凭证。',
    subject: '对象编号（投诉项、通知、决定等）',
    waiting: '稍候生成',
    receipt: '下载',
    verify: '验证存证凭证',
    noneTitle: '暂无记录',
    none: '一旦涉及通知、决定或措施，相关记录就会出现在这里。',
  },
};
