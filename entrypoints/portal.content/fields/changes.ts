/** The nodes that came and went. */
export const nodesOf = ({ addedNodes, removedNodes }: MutationRecord): Node[] => [
  ...addedNodes,
  ...removedNodes,
];
/** At most one node, and that no element. */
const isText = (nodes: NodeList): boolean => nodes.length < 2 && nodes[0]?.nodeType !== 1;
/** New words in an element that holds nothing else; asked in every frame. */
const isWords = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  isText(addedNodes) && isText(removedNodes) && !(target as Element).firstElementChild;

/** Changes that are not judged yet: what moves in every frame is judged once for many of them. */
export interface Changes {
  /** Of many looks of an element, or words in it without elements beside them, the last stands for all. */
  keep(records: MutationRecord[]): void;
  count(): number;
  /** All that are kept; none are after that. */
  take(): MutationRecord[];
}

export function createChanges(): Changes {
  const looks = new Map<Node, MutationRecord>();
  const words = new Map<Node, MutationRecord>();
  const moves: MutationRecord[] = [];
  return {
    keep(records) {
      for (const record of records) {
        const { type, target } = record;
        if (type === 'attributes') looks.set(target, record);
        else if (type === 'characterData' || isWords(record)) words.set(target, record);
        else moves.push(record);
      }
    },
    count: () => looks.size + words.size + moves.length,
    take() {
      const all = [...moves, ...words.values(), ...looks.values()];
      moves.length = 0;
      words.clear();
      looks.clear();
      return all;
    },
  };
}
