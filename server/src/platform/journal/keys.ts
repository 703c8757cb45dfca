import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { type Database, sql } from '../db/index.js';
import { createNoteSigner, formatVerifierKey, type NoteSigner } from './tlog/index.js';

/**
 * The Ed25519 key that signs the journal's checkpoints; made on first use and kept in the database.
 * @param origin the log's name (C2SP origin), such as `market.example/journal`.
 */
export async function journalSigner(db: Database, origin: string): Promise<NoteSigner> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const verifier = formatVerifierKey(createNoteSigner(origin, privateKey));
  const kept = await db.write('system:journal', async (tx) => {
    await tx.count(sql`
      insert into journal.signing_key (name, private_pem, verifier, created_at)
      values (${origin}, ${pem}, ${verifier}, ${tx.now}) on conflict (name) do nothing`);
    return tx.first(
      sql<{
        pem: string;
      }>`select private_pem as pem from journal.signing_key where name = ${origin}`,
    );
  });
  return createNoteSigner(origin, createPrivateKey(kept?.pem ?? pem));
}
