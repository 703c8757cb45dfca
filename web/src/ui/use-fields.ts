import { type ChangeEvent, useState } from 'react';
import { isProblem, type ProblemError } from '../api/problem.js';

type TextEvent = ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>;

export interface BoundField {
  value: string;
  name: string;
  onChange: (event: TextEvent) => void;
  error: string | undefined;
}

/**
 * The text fields of a form. `paths` tells which field of the request a form field fills, so
 * that the server's message about `person.email` stands beside the e-mail.
 */
export function useFields<Name extends string>(
  initial: Record<Name, string>,
  paths: Partial<Record<NoInfer<Name>, string>>,
  failure: unknown,
) {
  const [values, setValues] = useState(initial);
  const [seen, setSeen] = useState<{ failure: unknown; edited: Set<string> }>({
    failure,
    edited: new Set(),
  });
  const edited = seen.failure === failure ? seen.edited : new Set<string>();
  const problem: ProblemError | undefined = isProblem(failure) ? failure : undefined;

  function set(name: Name, value: string) {
    setValues((before) => ({ ...before, [name]: value }));
    setSeen({ failure, edited: new Set(edited).add(name) });
  }

  function bind(name: Name): BoundField {
    const path = paths[name] ?? name;
    const message = problem?.fields.find(({ field }) => field === path)?.message;
    return {
      value: values[name],
      name,
      onChange: (event) => set(name, event.currentTarget.value),
      // A message is about what was sent; editing the field answers it.
      error: edited.has(name) ? undefined : message,
    };
  }

  const shownFields = Object.keys(initial).map((name) => paths[name as Name] ?? name);
  const reset = () => setValues(initial);
  return { values, set, bind, reset, problem, shownFields };
}
