/** 125号 申报书 as provinces put it on their own systems: one long table, names without meaning. No portal file: a site the user switches on himself. */
export default {
  origins: { 'https://form-125.example.com': 'site' },
  handle({ method }) {
    return method === 'POST' ? { body: '<p>已提交</p>' } : null;
  },
};
