import type { FastifyInstance } from 'fastify';
import type { EvidenceId, OrganisationId, RightId } from '../../contracts/ids.js';
import type { Actor, OrganisationKind, Role } from '../../contracts/parties.js';
import type { Tx } from '../../platform/db/index.js';
import type { Platform } from '../../platform/platform.js';
import {
  acceptMandate,
  actorFor,
  addPerson,
  createApiKey,
  giveMandate,
  registerOrganisation,
  systemActor,
} from '../accounts/index.js';
import { addEvidence, type EvidencePurpose, storeBytes } from '../evidence/index.js';
import { tasksOfSubject } from '../review/index.js';
import { usableRights } from './read-right.js';
import { historyOf } from './record.js';
import { type NewRight, registerRight } from './register-right.js';
import { verifyRight } from './verify-right.js';

/** A Chinese word mark in force until 6 May 2029, with what is given changed. */
export function aTrademark(change: Partial<NewRight> = {}): NewRight {
  return {
    holderId: null,
    kind: 'trademark',
    subtype: 'word',
    title: 'KESTREL',
    office: 'CN',
    number: '12345678',
    niceClasses: [18],
    territories: null,
    registeredOn: '2019-05-07',
    expiresOn: '2029-05-06',
    markImageId: null,
    documentIds: [],
    ...change,
  };
}

/** What the registry's tests need of an open house. */
interface House {
  platform: Platform;
  http: FastifyInstance;
}

/** Holders, an agent, merchants and reviewers with keys, and short words for what tests ask. */
export async function buildRegistry(house: House) {
  const { db } = house.platform;
  const keys = new Map<string, string>();
  const write = <T>(work: (tx: Tx) => Promise<T>) => db.write('system:test', work);
  const join = (kind: OrganisationKind, name: string, roles: Role[], at?: OrganisationId) =>
    write(async (tx) => {
      const contact = { name: `Head of ${name}`, email: `ip@${name.toLowerCase()}.example` };
      const organisation = { kind, name, country: 'CN', locale: 'en' as const, contact };
      const id = at ?? (await registerOrganisation(tx, system, organisation));
      const email = `${name.toLowerCase()}@house.example`;
      const person = { name, email, roles, locale: 'en' as const, isEmailConfirmed: true };
      const actor = await actorFor(tx, await addPerson(tx, id, person));
      // As a machine of theirs, so that requests go through the whole door.
      const permissions = [...actor.permissions];
      const made = await createApiKey(tx, actor, { name: 'Test', permissions });
      keys.set(`api-key:${made.id}`, made.key);
      return { ...actor, organisationId: id, ref: `api-key:${made.id}` };
    });
  const holder = await join('rights-holder', 'Kestrel', ['owner']);
  const reviewer = await join('platform', 'Rana', ['reviewer']);
  const entrust = (agent: Actor, rightsScope?: RightId[]) =>
    write(async (tx) => {
      const agentId = agent.organisationId ?? holder.organisationId;
      const parties = { agentId, holderId: holder.organisationId, rightsScope };
      await acceptMandate(tx, system, await giveMandate(tx, system, parties));
    });
  return {
    ...{ write, join, entrust, holder, reviewer },
    rival: await join('rights-holder', 'Merlin', ['owner']),
    agent: await join('agent', 'Heron', ['owner']),
    merchant: await join('merchant', 'Lantern', ['owner']),
    stranger: await join('merchant', 'Harbour', ['owner']),
    colleague: await join('platform', 'Ravi', ['reviewer'], reviewer.organisationId),
    call: callWith(house.http, keys),
    ...registryWords(house, holder, reviewer),
  };
}

export type Registry = Awaited<ReturnType<typeof buildRegistry>>;

const system = systemActor('test');

function callWith(http: FastifyInstance, keys: ReadonlyMap<string, string>) {
  return (
    as: Actor,
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object,
    version?: number,
  ) => {
    const headers = {
      authorization: `Bearer ${keys.get(as.ref)}`,
      ...(version !== undefined && { 'if-match': `"${version}"` }),
    };
    return http.inject({ method, url, headers, ...(payload && { payload }) });
  };
}

function registryWords({ platform }: House, holder: Actor, reviewer: Actor) {
  const { db } = platform;
  const registered = (input: NewRight): Promise<RightId> =>
    db.write(holder.ref, (tx) => registerRight(tx, holder, input));
  return {
    registered,
    verified: async (input: NewRight): Promise<RightId> => {
      const id = await registered(input);
      await db.write(reviewer.ref, (tx) => verifyRight(tx, reviewer, id));
      return id;
    },
    /** `usable`, or why the right is not. */
    whyNot: async (id: RightId, at: Date) => {
      const found = (await db.read((reader) => usableRights(reader, [id], at))).get(id);
      return found?.isUsable ? 'usable' : found?.why;
    },
    eventsOf: async (id: RightId) =>
      (await db.read((reader) => historyOf(reader, id))).map(({ event }) => event),
    tasksOf: (id: RightId) => db.read((reader) => tasksOfSubject(reader, id)),
    evidenceOf: async (
      actor: Actor,
      purpose: EvidencePurpose,
      bytes: Buffer,
    ): Promise<EvidenceId> => {
      const stored = await storeBytes(platform, bytes, 1_000_000);
      const input = { ...stored, fileName: 'scan', purpose };
      return db.write(actor.ref, (tx) => addEvidence(tx, actor, input));
    },
  };
}
