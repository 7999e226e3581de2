import type { Portal } from '../portal';

/**
 * The star-cloud programme stood on www.dxplat.com in 2023 and moved in 2024 to a
 * hash-routed application behind a port of the province's service host, which
 * carries other systems too: there the content script runs below /esp only.
 */
export default {
  id: 'dxplat',
  name: '江苏省工业互联网示范企业公共服务平台',
  hosts: ['dxplat.com', 'jsgxt.jszwfw.gov.cn'],
  matches: ['*://*.dxplat.com/*', '*://jsgxt.jszwfw.gov.cn/esp/*'],
  examples: [
    'https://www.dxplat.com/',
    'http://jsgxt.jszwfw.gov.cn:8090/esp/#/portal',
    'http://jsgxt.jszwfw.gov.cn:8090/esp/Apply.aspx',
  ],
  counterExamples: ['https://www.jszwfw.gov.cn/', 'https://dxplat.com.cn/'],
  packs: ['jiangsu-2023-industrial-internet-demo'],
  pages: [
    { id: 'login', name: '登录', kind: 'login', url: '(/|#/)(login|signin|sso)' },
    { id: 'star', name: '星级上云企业申报', kind: 'form', url: '#/star' },
    { id: 'record', name: '星级上云企业备案', kind: 'form', url: '/Apply\\.aspx' },
    { id: 'portal', name: '通知公告', kind: 'other', url: '#/portal' },
    { id: 'form', name: '申报书', kind: 'form', headings: ['上云企业', '申报书'] },
  ],
  counting: 'utf16',
  notes: ['2024 年起改在 jsgxt.jszwfw.gov.cn:8090/esp 申报。'],
  source: '苏工信融合〔2023〕27号 四（一）2',
  checked: '2026-11-20',
} satisfies Portal;
