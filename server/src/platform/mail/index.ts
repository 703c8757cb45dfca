export {
  MAIL_JOB,
  type Mailer,
  type Message,
  queuedMailer,
  smtpTransport,
  type Transport,
} from './mail.js';
