import { useMemo, useRef } from 'react';
import { tell, tellDataChanged } from '@/components/background';
import { parseAddress } from '@/rules/facts/types';
import type { PlanLine } from '@/rules/plan';
import type { Plan, TabState } from '@/storage/messages';
import { saveTeaching } from '@/storage/teachings';
import type { PlanActions } from './plan-actions';
import type { Fill } from './use-fill';

/** Binds what a line can do to this plan and site. */
export function usePlanActions(fill: Fill, plan: Plan, state: TabState): PlanActions {
  const latest = useRef(fill);
  latest.current = fill;
  const site = state.portal || state.origin;
  const companyId = plan.company?.id ?? '';
  const { tabId, declarationYear } = plan;
  return useMemo(() => {
    const teach = (line: PlanLine, address: string) => {
      const { key, year } = address ? parseAddress(address) : { key: '', year: undefined };
      return saveTeaching({
        portal: site,
        signature: line.signature,
        label: line.label,
        factKey: key,
        yearOffset: year === undefined ? null : year - declarationYear,
      }).then(tellDataChanged);
    };
    return {
      companyId,
      declarationYear,
      tick: (ids, ticked) => latest.current.tick(ids, ticked),
      async change(line, address, remember) {
        await latest.current.change(line, address);
        if (remember) await teach(line, address);
      },
      async order(set, frameId, index) {
        const lines = latest.current.plan?.lines ?? [];
        for (const line of lines.filter((one) => one.frameId === frameId && one.set?.id === set)) {
          const address = line.set?.orders?.[index]?.address;
          if (address) await latest.current.change(line, address);
        }
      },
      never: (line) =>
        latest.current.attempt(async () => {
          await teach(line, '');
          latest.current.refuse(line, '你已设为不再填写。可在“门户与更正”里改回。');
        }),
      focus: ({ frameId, signature }) => tell({ type: 'page.focus', tabId, frameId, signature }),
    };
  }, [site, companyId, tabId, declarationYear]);
}
