import type { Portal } from '../portal';

export default {
  id: 'miit-imps',
  name: '智能制造数据资源公共服务平台',
  hosts: ['miit-imps.com'],
  matches: ['*://*.miit-imps.com/*'],
  examples: [
    'https://submission.miit-imps.com/',
    'https://www.miit-imps.com/#/home',
    'https://miit-imps.com/',
  ],
  counterExamples: ['https://miit-imps.com.example.cn/', 'https://www.miit.gov.cn/'],
  packs: ['miit-2023-smart-manufacturing-pilot'],
  pages: [],
  counting: 'utf16',
  source: '工信厅联通装函〔2023〕212号 三（八）',
  checked: '2026-11-20',
} satisfies Portal;
