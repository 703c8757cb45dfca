import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EvidenceId, RightId } from '../../../contracts/ids.js';
import { makePdf } from '../../../engines/documents/samples.js';
import { openHouse, type TestHouse } from '../../../testing/harness.js';
import { buildWorld, type Player, type World } from '../../../testing/world.js';
import { addEvidence, storeBytes } from '../../evidence/index.js';
import { examineRight, registerRight, suspicionsOf, verifyRight } from '../index.js';
import { HttpRegister } from './http-register.js';
import { markWellKnown } from './mark-well-known.js';
import { presentExamination } from './present-examination.js';
import { RecordedRegister } from './recorded-register.js';
import { RegisterUnreachable } from './register.js';

describe('the examination of rights', () => {
  let house: TestHouse;
  let world: World;
  let place = 9_000_000;

  beforeAll(async () => {
    house = await openHouse();
    world = await buildWorld(house);
  });
  afterAll(() => house.close());

  const file = async (player: Player, bytes: Uint8Array, purpose = 'right-document' as const) => {
    const stored = await storeBytes(house.platform, bytes, 10_000_000);
    return house.platform.db.write(player.actor.ref, (tx) =>
      addEvidence(tx, player.actor, { ...stored, fileName: 'paper', purpose }),
    );
  };
  const enter = async (player: Player, title: string, change: object = {}): Promise<RightId> => {
    place += 1;
    return house.platform.db.write(player.actor.ref, (tx) =>
      registerRight(tx, player.actor, {
        ...{ holderId: null, kind: 'trademark', subtype: 'word', title, office: 'US' },
        ...{ number: String(place), niceClasses: [25], territories: ['US'] },
        ...{ registeredOn: '2020-05-01', expiresOn: null },
        ...{ documentIds: [] as EvidenceId[], markImageId: null, ...change },
      }),
    );
  };
  const verify = (id: RightId) =>
    house.platform.db.write(world.reviewer.actor.ref, (tx) =>
      verifyRight(tx, world.reviewer.actor, id),
    );
  const read = (id: RightId) =>
    house.platform.db.read((q) => presentExamination(q, world.reviewer.actor, id));
  const kinds = async (id: RightId) => (await read(id)).signs.map(({ kind }) => kind);
  const suspicions = async (id: RightId) =>
    (await house.platform.db.read((q) => suspicionsOf(q, [id]))).get(id);

  it('tells the younger of two marks that it resembles the elder of somebody else', async () => {
    const elder = await enter(world.holder, 'VELDHARROW', { registeredOn: '2011-01-01' });
    const younger = await enter(world.otherHolder, 'Veldharr0w', { registeredOn: '2024-01-01' });
    const own = await enter(world.holder, 'VELDHARROWS', { registeredOn: '2024-01-02' });
    for (const id of [elder, younger, own]) await verify(id);
    for (const id of [elder, younger, own]) await examineRight(house.platform, id);
    expect(await kinds(younger)).toEqual(['resembles-other']);
    expect(await kinds(elder)).toEqual([]);
    expect(await kinds(own)).toEqual(['resembles-other']);
    expect((await read(own)).signs[0]?.other?.rightId).toBe(younger);
    expect((await suspicions(younger))?.similarToOther).toBe(1);
  });

  it('holds a well-known mark against others whatever their goods, until that is taken back', async () => {
    const famous = await enter(world.holder, 'BRINEWREN', { registeredOn: '2023-01-01' });
    const tea = { niceClasses: [30], registeredOn: '2019-01-01' };
    const other = await enter(world.otherHolder, 'BRINEWREN TEA', tea);
    for (const id of [famous, other]) await verify(id);
    await examineRight(house.platform, other);
    expect(await kinds(other)).toEqual([]);
    const say = (isWellKnown: boolean) =>
      house.platform.db.write(world.reviewer.actor.ref, (tx) =>
        markWellKnown(tx, world.reviewer.actor, famous, { isWellKnown, reason: 'Court, 2025.' }),
      );
    // The keys of the famous one are stored when it is examined, in whatever order they come.
    await examineRight(house.platform, famous);
    await say(true);
    expect(await kinds(other)).toEqual(['resembles-well-known']);
    await say(false);
    expect(await kinds(other)).toEqual([]);
  });

  it('finds a copied figure in other colours', async () => {
    const [mark, copy] = await Promise.all([
      figure('#123a5c', 'white'),
      figure('#8c1d18', '#fff6e0'),
    ]);
    const drawn = { subtype: 'figurative' };
    const markOf = (player: Player, bytes: Buffer) => file(player, bytes, 'mark-image' as never);
    const elder = await enter(world.holder, 'A spiral', {
      ...{ ...drawn, markImageId: await markOf(world.holder, mark), registeredOn: '2015-01-01' },
    });
    const younger = await enter(world.otherHolder, 'Curved device', {
      ...{ ...drawn, markImageId: await markOf(world.otherHolder, copy) },
    });
    await verify(elder);
    await examineRight(house.platform, elder);
    await examineRight(house.platform, younger);
    expect(await kinds(younger)).toEqual(['resembles-other']);
  });

  it('meets a certificate that another applicant hands in, whole or as a scan in a PDF', async () => {
    const scan = await sharp(await figure('black', 'white'))
      .jpeg()
      .toBuffer();
    const info = { Producer: 'Scanner', CreationDate: 'D:20210101120000Z' };
    const first = await file(world.holder, makePdf({ info, jpeg: scan }));
    const resaved = { ...info, Creator: 'Adobe Photoshop 25' };
    const second = await file(world.otherHolder, makePdf({ info: resaved, jpeg: scan }));
    const mine = await enter(world.holder, 'OWLMERE', { documentIds: [first] });
    const theirs = await enter(world.otherHolder, 'TARNFOLD', { documentIds: [second] });
    await examineRight(house.platform, mine);
    await examineRight(house.platform, theirs);
    expect((await kinds(theirs)).sort()).toEqual(['edited-with', 'same-certificate']);
    expect(await suspicions(theirs)).toMatchObject({ isCertificateShared: true, documentSigns: 1 });
  });

  it('asks the register: agrees, differs, has no such number, or does not answer', async () => {
    const id = await enter(world.holder, 'FELLSWIFT');
    const of = async (record: object | null | 'none') => {
      const path = join(tmpdir(), `register-${process.pid}.ndjson`);
      const line = { office: 'US', kind: 'trademark', number: String(place), record };
      await writeFile(path, record === 'none' ? '' : `${JSON.stringify(line)}\n`);
      const state = await examineRight(house.platform, id, new RecordedRegister(path));
      return { state, kinds: await kinds(id) };
    };
    const agreed = { status: 'registered', title: 'Fellswift', niceClasses: [18, 25] };
    expect(await of(agreed)).toEqual({ state: 'found', kinds: [] });
    const other = { status: 'cancelled', holders: ['Somebody Else Ltd'], niceClasses: [9] };
    expect(await of(other)).toEqual({ state: 'found', kinds: Array(3).fill('register-mismatch') });
    expect((await suspicions(id))?.registerMismatches).toBe(3);
    expect(await of(null)).toEqual({ state: 'absent', kinds: ['register-absent'] });
    expect(await of('none')).toEqual({ state: 'unreachable', kinds: [] });
  });

  it('sets a sign aside with a reason: it counts no longer, and is still read', async () => {
    const id = await enter(world.holder, 'ROOKDALE', {
      office: 'JP',
      number: '12',
      territories: ['JP'],
    });
    await examineRight(house.platform, id);
    const [sign] = (await read(id)).signs;
    expect(sign).toMatchObject({ kind: 'number-unusual', setAside: null });
    const call = async (key: string, body: object) => {
      const url = `/v1/rights/${id}/examination/set-aside`;
      const headers = { authorization: `Bearer ${key}`, 'idempotency-key': crypto.randomUUID() };
      return (await house.http.inject({ method: 'POST', url, headers, payload: body })).statusCode;
    };
    expect(await call(world.holder.key, { sign: sign?.key, reason: 'x' })).toBe(403);
    expect(await call(world.reviewer.key, { sign: 'no/such', reason: 'x' })).toBe(404);
    expect(await call(world.reviewer.key, { sign: sign?.key, reason: 'An old series.' })).toBe(200);
    expect((await suspicions(id))?.isNumberUnusual).toBe(false);
    expect((await read(id)).signs[0]?.setAside?.reason).toBe('An old series.');
  });
});

describe('the gateway to registers', () => {
  it('fills the address, sends the token, and tells absence from failure', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.url} ${request.headers.authorization}`);
      const number = request.url?.split('/').at(-1);
      if (number === '404') response.writeHead(404).end();
      else if (number === '500') response.writeHead(500).end();
      else if (number === 'odd') response.end('{"status":"who knows"}');
      else response.end(JSON.stringify({ status: 'registered', title: 'X' }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const url = `http://127.0.0.1:${port}/{office}/{kind}/{number}`;
    const register = new HttpRegister({ url, token: 'secret' });
    const lookUp = (number: string) => register.lookUp({ office: 'CN', kind: 'trademark', number });
    expect(await lookUp('12 3')).toEqual({ status: 'registered', title: 'X' });
    expect(asked).toEqual(['/CN/trademark/12%203 Bearer secret']);
    expect(await lookUp('404')).toBeNull();
    await expect(lookUp('500')).rejects.toThrow(RegisterUnreachable);
    await expect(lookUp('odd')).rejects.toThrow('not a register record');
    await new Promise((resolve) => server.close(resolve));
    await expect(lookUp('1')).rejects.toThrow(RegisterUnreachable);
  });
});

function figure(ink: string, ground: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="420" height="420">
    <rect width="420" height="420" fill="${ground}"/>
    <path d="M60 300 C80 120 200 60 300 120 S360 300 240 330 S120 260 190 210" fill="none"
      stroke="${ink}" stroke-width="26"/>
    <polygon points="300,60 380,90 340,170" fill="${ink}"/>
    <circle cx="110" cy="110" r="38" fill="${ink}"/>
    <rect x="40" y="350" width="160" height="30" fill="${ink}"/>
    <path d="M230 370 l30 -40 l30 40 l30 -40 l30 40" fill="none" stroke="${ink}" stroke-width="14"/>
  </svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}
