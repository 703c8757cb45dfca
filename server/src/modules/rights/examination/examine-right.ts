import { isUsualNumber } from '../../../contracts/identifiers/index.js';
import type { RightId } from '../../../contracts/ids.js';
import { markKeys } from '../../../engines/text/index.js';
import type { JobKind } from '../../../platform/jobs/index.js';
import { append, type Subscriber, subscriber } from '../../../platform/journal/index.js';
import type { Platform } from '../../../platform/platform.js';
import { organisationsByIds } from '../../accounts/index.js';
import { evidenceByIds } from '../../evidence/index.js';
import { selectRights } from '../queries.js';
import type { Right } from '../right.js';
import { askVerification } from '../right-task.js';
import { compareWithRegister } from './compare-register.js';
import { type RegisterState, type Sign, signKey } from './examination.js';
import {
  samePapers,
  storeExamination,
  storeKeys,
  storePrints,
  storeResemblances,
} from './examination-queries.js';
import { findResemblances } from './find-resemblances.js';
import { lookAtFiles } from './look-at-files.js';
import { type Register, type RegisterRecord, RegisterUnreachable } from './register.js';
import { registerOf } from './register-of.js';

const EXAMINE_JOB = 'rights.examine';
const BY = 'system:rights';

/** A right that is entered or changed is examined, beside the person who verifies it. */
export function examinationSubscriber({ jobs }: Pick<Platform, 'jobs'>): Subscriber {
  return subscriber('rights.examination', ['right.registered', 'right.changed'], (tx, entries) => {
    const ids = [...new Set(entries.map(({ data }) => data.rightId))];
    return jobs.enqueue(
      tx,
      EXAMINE_JOB,
      ids.map((rightId) => ({ rightId })),
    );
  });
}

export function examinationJob(platform: Platform): JobKind {
  return {
    name: EXAMINE_JOB,
    retryLimit: 6,
    retryDelaySeconds: 60,
    expireSeconds: 300,
    handle: async ({ rightId }) => {
      const state = await examineRight(platform, rightId as RightId);
      // Tried again later; what could be seen without the register is kept meanwhile.
      if (state === 'unreachable') throw new RegisterUnreachable('The register did not answer.');
    },
  };
}

/**
 * Looks a right up in its register, at its files, and for marks that it resembles; stores what was
 * found. Answers how the register stood, or undefined for an unknown right.
 */
export async function examineRight(
  platform: Platform,
  id: RightId,
  register: Register | null = registerOf(platform.settings),
): Promise<RegisterState | undefined> {
  const { db } = platform;
  const read = await db.read(async (q) => {
    const [right] = await selectRights(q, [id]);
    if (!right) return undefined;
    const files = [...right.documentIds, ...(right.markImageId ? [right.markImageId] : [])];
    const holders = await organisationsByIds(q, [right.holderId]);
    return { right, items: await evidenceByIds(q, files), holder: holders.get(right.holderId) };
  });
  if (!read) return undefined;
  const { right, items, holder } = read;
  const looked = await lookAtFiles(platform, right, items);
  const registered = await lookUp(register, right, holder ? [holder.name] : []);
  const isNamed = right.kind === 'trademark' && right.subtype !== 'figurative';
  const { filed } = markKeys(isNamed ? right.title : '');
  await db.write(BY, async (tx) => {
    await storePrints(tx, id, looked.prints);
    await storeKeys(tx, id, filed);
  });
  const resemblances = await findResemblances(platform, right);
  await db.write(BY, async (tx) => {
    await storeResemblances(tx, id, resemblances);
    const shared = (await samePapers(tx, id)).map(sharedPaper);
    const signs = [...registered.signs, ...unusualNumber(right), ...shared, ...looked.signs];
    const { state: registerState, record: registerRecord } = registered;
    await storeExamination(tx, {
      ...{ rightId: id, rightVersion: right.version, registerState, registerRecord, signs },
      examinedAt: tx.now,
    });
    append(tx, {
      type: 'right.examined',
      subject: id,
      parties: [],
      data: { rightId: id, register: registerState, signs: signs.map(({ kind }) => kind) },
    });
    const [current] = await selectRights(tx, [id]);
    if (current?.status === 'pending') await askVerification(tx, current);
  });
  return registered.state;
}

interface Registered {
  state: RegisterState;
  record: RegisterRecord | null;
  signs: Sign[];
}

async function lookUp(
  register: Register | null,
  right: Right,
  holderNames: readonly string[],
): Promise<Registered> {
  if (!register || right.number === '') return { state: 'not-configured', record: null, signs: [] };
  try {
    const record = await register.lookUp(right);
    if (!record) return { state: 'absent', record, signs: [absent()] };
    return { state: 'found', record, signs: compareWithRegister(right, holderNames, record) };
  } catch (error) {
    if (!(error instanceof RegisterUnreachable)) throw error;
    return { state: 'unreachable', record: null, signs: [] };
  }
}

const bare = { evidenceId: null, otherRightId: null, figures: {} };

const absent = (): Sign => ({
  ...{ ...bare, key: signKey('register-absent', 'number'), kind: 'register-absent' },
  text: {
    en: 'The office’s register has no such number.',
    zh: '登记机构的登记簿中没有该编号。',
  },
});

function unusualNumber({ kind, office, number }: Right): Sign[] {
  if (isUsualNumber(kind, office, number) !== false) return [];
  return [
    {
      ...{ ...bare, key: signKey('number-unusual', number), kind: 'number-unusual' },
      text: {
        en: `Numbers of ${office} usually have another form.`,
        zh: `${office} 的编号通常不是这种形式。`,
      },
    },
  ];
}

function sharedPaper({
  evidenceId,
  otherRightId,
  distance,
}: Awaited<ReturnType<typeof samePapers>>[number]): Sign {
  return {
    key: signKey('same-certificate', `${evidenceId}/${otherRightId}`),
    ...{ kind: 'same-certificate', evidenceId, otherRightId, figures: { distance } },
    text: {
      en: `Another applicant has handed in the same paper (${distance} of 256 bits differ).`,
      zh: `另有申请人提交了同一份文件（256 位哈希中有 ${distance} 位不同）。`,
    },
  };
}
