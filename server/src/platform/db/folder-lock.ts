import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** When the process with this id started, where the system tells (Linux); ids are reused. */
function startedAt(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function isAlive(pid: number, started: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return started === '' || startedAt(pid) === started;
}

/**
 * Takes the data folder for this process; a lock left by a killed process is taken over.
 * @returns a function that gives the folder back.
 * @throws Error when a living process holds it.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      const file = openSync(path, 'wx');
      writeSync(file, `${process.pid} ${startedAt(process.pid)}\n`);
      closeSync(file);
      const release = () => rmSync(path, { force: true });
      process.once('exit', release);
      return release;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const [pid = '', started = ''] = readFileSync(path, 'utf8').trim().split(' ');
      if (isAlive(Number(pid), started)) {
        throw new Error(`The data folder ${folder} is in use by process ${pid}.`);
      }
      rmSync(path, { force: true });
    }
  }
  throw new Error(`The data folder ${folder} could not be locked.`);
}
