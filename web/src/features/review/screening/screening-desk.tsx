import type { DeskProps } from '../task-page.js';
import { ScreeningView } from './screening-view.js';

/** A listing that screening did not let through, or that a lot drew, to be concluded. */
export function ScreeningDesk({ task, isHeld }: DeskProps) {
  return <ScreeningView screeningId={task.subject} heldTaskId={isHeld ? task.id : undefined} />;
}
