import { casesFor } from './widget-cases';

/** What the driver of each kind of control is asked; the rest of the common cases drives the same again. */
export const drawnCases = casesFor(
  [
    {
      control: '树选择',
      label: '归口部门',
      prop: 'department',
      desired: { type: 'choice', options: ['材料科'] },
      expected: 'a2',
    },
  ],
  [
    '下拉（不可清空，原为空）',
    '下拉（远程）',
    '下拉（多选）',
    '下拉（晚到选项）',
    '级联（懒加载）',
    '级联（任意级）',
    '多行文本',
    '单选（按钮）',
  ],
);
