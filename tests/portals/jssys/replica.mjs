/** 江苏省工业互联网平台、标杆工厂申报系统: JSP of its time, layui + jQuery + My97, pages in frames, plain http. */
export default {
  origins: {
    'http://jssys.caiiclovd.com': 'site',
    'http://jssys.caiicloud.com': 'site',
  },
  /** A classic form post: the server answers with the page again. */
  handle({ url, method }) {
    if (method !== 'POST' || url.pathname !== '/apply/save.do') return null;
    return {
      body: '<script>alert("保存成功");history.back();</script>',
    };
  },
};
