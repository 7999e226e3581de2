import type { Portal } from '../portal';

/**
 * The host changed almost every year (bare domain 2021–22, `submission.` 2023,
 * `www.` 2024): the registrable domain is what stays. Step names follow the
 * notice's words for what is filed; the real pages are behind a log-in and were
 * not seen, so each is recognised by its heading or step as well as by its route.
 */
export default {
  id: 'miit-imps',
  name: '智能制造数据资源公共服务平台',
  hosts: ['miit-imps.com'],
  matches: ['*://*.miit-imps.com/*'],
  examples: [
    'https://submission.miit-imps.com/',
    'https://submission.miit-imps.com/#/declare/unit',
    'https://www.miit-imps.com/#/home',
    'https://miit-imps.com/',
    'http://miit-imps.com:8080/login?from=home',
  ],
  counterExamples: [
    'https://miit-imps.com.example.cn/',
    'https://notmiit-imps.com/',
    'https://www.miit.gov.cn/',
    'https://embed.example.com/?to=https://submission.miit-imps.com/',
  ],
  packs: ['miit-2023-smart-manufacturing-pilot'],
  pages: [
    { id: 'login', name: '登录', kind: 'login', url: '(/|#/)(login|signin|sso)' },
    { id: 'unit', name: '单位信息', kind: 'form', url: '#/declare/unit' },
    { id: 'project', name: '项目信息', kind: 'form', url: '#/declare/project' },
    { id: 'scene', name: '典型场景', kind: 'form', url: '#/declare/scene' },
    { id: 'attach', name: '附件', kind: 'attachments', url: '#/declare/attach' },
    { id: 'preview', name: '预览', kind: 'preview', url: '#/declare/preview' },
    { id: 'home', name: '通知公告', kind: 'other', url: '#/home' },
    { id: 'unit-by-heading', name: '单位信息', kind: 'form', headings: ['单位信息', '企业信息'] },
    { id: 'project-by-heading', name: '项目信息', kind: 'form', headings: ['项目信息'] },
    { id: 'scene-by-heading', name: '典型场景', kind: 'form', headings: ['典型场景', '优秀场景'] },
  ],
  counting: 'utf16',
  limits: [{ label: '场景描述', max: 3000, method: 'word' }],
  notes: ['纸质版材料应与网上填报内容一致（三（一））；纸质申报书从平台导出。'],
  source: '工信厅联通装函〔2023〕212号 三（八）',
  checked: '2026-11-20',
} satisfies Portal;
