import { renderApply } from './apply-page.mjs';

/** 江苏省工业互联网示范企业公共服务平台 (Element Plus SPA), where it moved in 2024, and an older WebForms page. */
export default {
  origins: {
    'https://www.dxplat.com': 'site',
    'http://jsgxt.jszwfw.gov.cn:8090': 'site',
  },
  /** WebForms: every post-back answers the whole page with what was posted. */
  handle({ url, body }) {
    if (url.pathname !== '/esp/Apply.aspx') return null;
    return { body: renderApply(new URLSearchParams(body)) };
  },
};
