import type { Platform } from '../../platform/platform.js';
import { KnowledgeKeeper } from './knowledge-keeper.js';

const keepers = new WeakMap<Platform, KnowledgeKeeper>();

/** What this process knows; the same keeper for its routes and its jobs. */
export function keeperOf(platform: Platform): KnowledgeKeeper {
  const standing = keepers.get(platform);
  if (standing) return standing;
  const keeper = new KnowledgeKeeper(platform);
  keepers.set(platform, keeper);
  return keeper;
}
