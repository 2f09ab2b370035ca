import { useCallback, useState } from 'preact/hooks';
import type { Work } from '../../components/library/LongWork';
import type { useToast } from '../../components/use-toast';
import { t } from '../../utils/i18n';

/** Work that is over sooner is not shown. */
const SHOW_AFTER_MS = 400;

export interface JobTools {
  signal: AbortSignal;
  onProgress: (done: number, total: number) => void;
}

export interface ShownWork {
  id: number;
  work: Work;
  cancel: () => void;
}

let lastId = 0;

/** Long work under way, each with its progress and a way to stop it. */
export function useWorks({ show, attempt }: Pick<ReturnType<typeof useToast>, 'show' | 'attempt'>) {
  const [works, setWorks] = useState<readonly ShownWork[]>([]);

  /** Does it; failures that are expected are told. Stopping it is no failure. */
  const run = useCallback(
    async (label: string, job: (tools: JobTools) => Promise<void>) => {
      const stop = new AbortController();
      lastId += 1;
      const id = lastId;
      const cancel = () => {
        stop.abort();
        show(t('stopped'));
      };
      let work: Work = { label, done: 0, total: null };
      const others = (all: readonly ShownWork[]) => all.filter((one) => one.id !== id);
      const timer = setInterval(
        () => setWorks((all) => [...others(all), { id, work, cancel }]),
        SHOW_AFTER_MS,
      );
      try {
        await attempt(() =>
          job({ signal: stop.signal, onProgress: (done, total) => (work = { label, done, total }) }),
        );
      } finally {
        clearInterval(timer);
        setWorks(others);
      }
    },
    [show, attempt],
  );
  return { works, run };
}

export type Works = ReturnType<typeof useWorks>;
