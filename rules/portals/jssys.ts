import type { Portal } from '../portal';

/**
 * The notice prints `caiiclovd.com`, very probably a misprint of `caiicloud.com`;
 * no source shows the subdomain there. Both are recognised, neither is trusted
 * before the user has said so once: a misprinted domain can be bought by anyone.
 */
export default {
  id: 'jssys',
  name: '江苏省工业互联网平台和标杆工厂申报系统',
  hosts: ['jssys.caiiclovd.com', 'jssys.caiicloud.com'],
  matches: ['*://jssys.caiiclovd.com/*', '*://jssys.caiicloud.com/*'],
  examples: [
    'http://jssys.caiiclovd.com/',
    'http://jssys.caiiclovd.com/apply/base.html',
    'http://jssys.caiicloud.com/',
  ],
  counterExamples: ['http://www.caiicloud.com/', 'http://jssys.caiiclovd.com.cn/'],
  packs: ['jiangsu-2023-industrial-internet-demo'],
  pages: [
    { id: 'login', name: '登录', kind: 'login', url: '(^|/)(login|signin|sso)' },
    { id: 'base', name: '企业基本信息', kind: 'form', url: '/base' },
    { id: 'project', name: '项目信息', kind: 'form', url: '/project' },
    { id: 'form', name: '申报书', kind: 'form', headings: ['企业基本', '项目基本', '申报书'] },
  ],
  counting: 'utf16',
  unverified:
    '通知印的网址是 jssys.caiiclovd.com，可能是 caiicloud.com 之误，没有来源能确认。填写前请先向当地工信局核实。',
  source: '苏工信融合〔2023〕27号 四（一）1',
  checked: '2026-11-20',
} satisfies Portal;
