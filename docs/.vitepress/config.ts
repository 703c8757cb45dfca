import { defineConfig } from 'vitepress';
import { english, searchInChinese, simplifiedChinese } from './navigation.ts';

export default defineConfig({
  title: 'Magpie',
  lastUpdated: false,
  cleanUrls: true,
  srcExclude: ['**/README.md'],
  // Addresses of a running installation are not pages of this site.
  ignoreDeadLinks: ['localhostLinks', /^\/v1\//],
  // Placeholders of problem texts stand in braces; they are no template expressions.
  markdown: { attrs: { disable: true } },
  locales: {
    root: {
      label: 'English',
      lang: 'en',
      description: 'Intellectual-property protection for online marketplaces',
      themeConfig: english,
    },
    zh: {
      label: '简体中文',
      lang: 'zh-CN',
      link: '/zh/',
      description: '电商平台知识产权保护系统',
      themeConfig: simplifiedChinese,
    },
  },
  themeConfig: {
    search: { provider: 'local', options: { locales: { zh: searchInChinese } } },
  },
});
