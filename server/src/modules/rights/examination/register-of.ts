import type { Settings } from '../../../platform/platform.js';
import { HttpRegister } from './http-register.js';
import { RecordedRegister } from './recorded-register.js';
import type { Register } from './register.js';

/** The register that the operator has configured, if any. */
export function registerOf({ register }: Pick<Settings, 'register'>): Register | null {
  if (!register) return null;
  return 'file' in register ? new RecordedRegister(register.file) : new HttpRegister(register);
}
