/** 智能制造数据资源公共服务平台, and a page of another origin that embeds it. */
export default {
  origins: {
    'https://submission.miit-imps.com': 'site',
    'https://embed.example.com': 'embed',
  },
};
