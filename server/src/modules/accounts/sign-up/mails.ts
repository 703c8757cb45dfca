import type { Locale } from '../../../contracts/parties.js';
import type { Message } from '../../../platform/mail/index.js';

/** To whom a message goes, in which language. */
export interface Addressee {
  name: string;
  email: string;
  locale: Locale;
}

type Text = { subject: string; text: string };
type Texts = Readonly<Record<Locale, Text>>;

function message({ email, locale }: Addressee, texts: Texts): Message {
  return { to: email, ...texts[locale] };
}

export function confirmationMail(to: Addressee, link: string): Message {
  return message(to, {
    en: {
      subject: 'Confirm your e-mail address',
      text: `Hello ${to.name},\n\nopen this link and confirm that this address is yours:\n${link}\n\nIt works once, for 48 hours. If you have not signed up, do nothing: without your confirmation the account is deleted.`,
    },
    'zh-CN': {
      subject: '请确认您的电子邮箱',
      text: `${to.name}，您好：\n\n请打开以下链接，确认这是您的邮箱：\n${link}\n\n链接仅可使用一次，48 小时内有效。如非您本人注册，请忽略本邮件；未经确认的账户将被删除。`,
    },
  });
}

export function alreadyRegisteredMail(to: Addressee, signInLink: string): Message {
  return message(to, {
    en: {
      subject: 'You already have an account',
      text: `Hello ${to.name},\n\nsomebody has just tried to sign up with this address, which already has an account. If it was you, sign in here or ask there for a new password:\n${signInLink}\n\nIf it was not you, nothing has changed.`,
    },
    'zh-CN': {
      subject: '您已有账户',
      text: `${to.name}，您好：\n\n刚才有人使用此邮箱注册，但该邮箱已有账户。如为您本人操作，请在此登录或重设密码：\n${signInLink}\n\n如非您本人操作，您的账户没有任何变化。`,
    },
  });
}

export function passwordResetMail(to: Addressee, link: string): Message {
  return message(to, {
    en: {
      subject: 'Choose a new password',
      text: `Hello ${to.name},\n\nchoose a new password here:\n${link}\n\nThe link works once, for one hour. If you have not asked for it, ignore this message: your password stays as it is.`,
    },
    'zh-CN': {
      subject: '重设密码',
      text: `${to.name}，您好：\n\n请通过以下链接设置新密码：\n${link}\n\n链接仅可使用一次，1 小时内有效。如非您本人申请，请忽略本邮件，您的密码不会改变。`,
    },
  });
}

export function passwordChangedMail(to: Addressee): Message {
  return message(to, {
    en: {
      subject: 'Your password was changed',
      text: `Hello ${to.name},\n\nyour password has just been changed, and every other session was signed out. If it was not you, ask for a new password at once.`,
    },
    'zh-CN': {
      subject: '您的密码已更改',
      text: `${to.name}，您好：\n\n您的密码刚刚被更改，其他会话均已退出登录。如非您本人操作，请立即重设密码。`,
    },
  });
}

export function invitationMail(to: Addressee, organisation: string, link: string): Message {
  return message(to, {
    en: {
      subject: `${organisation} invites you`,
      text: `Hello ${to.name},\n\n${organisation} has invited you to work with them. Choose a password here to accept:\n${link}\n\nThe link works once, for 7 days.`,
    },
    'zh-CN': {
      subject: `${organisation}邀请您加入`,
      text: `${to.name}，您好：\n\n${organisation}邀请您加入其账户。请通过以下链接设置密码并接受邀请：\n${link}\n\n链接仅可使用一次，7 天内有效。`,
    },
  });
}

export function admissionMail(to: Addressee, organisation: string, isAdmitted: boolean): Message {
  const [en, zh] = isAdmitted
    ? [
        'has been approved. You can now use everything that your role allows',
        '已获批准，您现在可以使用角色所允许的全部功能',
      ]
    : [
        'is not admitted at present. Ask the platform for the reason',
        '目前未获准使用本系统，请联系平台了解原因',
      ];
  return message(to, {
    en: {
      subject: `About the account of ${organisation}`,
      text: `Hello ${to.name},\n\nthe account of ${organisation} ${en}.`,
    },
    'zh-CN': {
      subject: `关于${organisation}的账户`,
      text: `${to.name}，您好：\n\n${organisation}的账户${zh}。`,
    },
  });
}
