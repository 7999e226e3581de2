import { useCallback, useMemo, useRef, useState } from 'react';
import { tellDataChanged } from '@/components/background';
import { ownerOf } from '@/components/facts/owner';
import { showTime } from '@/components/show-time';
import { useLiveQuery } from '@/components/use-live-query';
import { definitionOf, keyOf, labelOf } from '@/rules/facts';
import type { FactAddress, FactValue } from '@/rules/facts/types';
import { validateFact } from '@/rules/facts/validate';
import { explainStorageError } from '@/storage/errors';
import { loadFacts, saveFacts } from '@/storage/profiles';

type Changes = Record<FactAddress, FactValue | null>;

/** The facts of a company (and declaration) with saving, problems and undo of the last changes. */
export function useProfile(companyId: string, declarationId: string) {
  const facts = useLiveQuery(() => loadFacts(companyId, declarationId), [companyId, declarationId]);
  const [status, setStatus] = useState('');
  const [error, setError] = useState('');
  const [undoable, setUndoable] = useState(0);
  const history = useRef<{ owner: string; before: Changes }[]>([]);

  const write = useCallback(
    async (owner: string, changes: Changes) => {
      const before = await saveFacts(companyId, owner, changes, 'typed');
      tellDataChanged();
      return before;
    },
    [companyId],
  );

  /** Answers whether it was stored. */
  const save = useCallback(
    async (changes: Changes): Promise<boolean> => {
      const first = Object.keys(changes)[0];
      if (first === undefined) return true;
      const owner = ownerOf(first, declarationId);
      try {
        history.current.push({ owner, before: await write(owner, changes) });
        setUndoable(history.current.length);
        setStatus(`已保存 ${labelOf(first)}（${showTime(Date.now())}）`);
        setError('');
        return true;
      } catch (failure) {
        setStatus('');
        setError(explainStorageError(failure));
        return false;
      }
    },
    [declarationId, write],
  );

  const undo = useCallback(async () => {
    const last = history.current.pop();
    setUndoable(history.current.length);
    if (!last) return;
    try {
      await write(last.owner, last.before);
      setStatus(`已撤销 ${labelOf(Object.keys(last.before)[0] ?? '')} 的修改`);
    } catch (failure) {
      setError(explainStorageError(failure));
    }
  }, [write]);

  const problems = useMemo(() => {
    const found: Record<FactAddress, string> = {};
    for (const [address, value] of Object.entries(facts ?? {})) {
      const definition = definitionOf(keyOf(address));
      const problem = definition ? validateFact(definition, value) : '';
      if (problem) found[address] = problem;
    }
    return found;
  }, [facts]);

  return { facts, problems, save, undo, undoable, status, error };
}

export type Profile = ReturnType<typeof useProfile>;
