import { deadlines, type StageState } from '@/rules/deadlines';
import { nameOf, type Programme } from './use-programmes';

export interface DatedStage {
  programme: Programme;
  name: string;
  stage: StageState;
}

/** All stages of the given programmes: coming ones by date, undated ones, past ones newest first. */
export function sortStages(programmes: Programme[], today: string) {
  const all: DatedStage[] = programmes.flatMap((programme) =>
    deadlines(programme.pack, programme.context, programme.facts, today).map((stage) => ({
      programme,
      name: nameOf(programme),
      stage,
    })),
  );
  const byDue = (a: DatedStage, b: DatedStage) =>
    (a.stage.due ?? '').localeCompare(b.stage.due ?? '') ||
    Number(b.stage.isMine) - Number(a.stage.isMine);
  return {
    coming: all.filter(({ stage }) => stage.due && stage.state !== '已截止').sort(byDue),
    undated: all.filter(({ stage }) => !stage.due),
    past: all.filter(({ stage }) => stage.state === '已截止').sort((a, b) => byDue(b, a)),
  };
}

/** Programmes of which every dated stage is past: `2023 年申报已截止`. */
export function closedProgrammes(programmes: Programme[], today: string): Programme[] {
  return programmes.filter(({ pack, context, facts }) => {
    const dated = deadlines(pack, context, facts, today).filter(({ due }) => due !== undefined);
    return dated.length > 0 && dated.every(({ state }) => state === '已截止');
  });
}
