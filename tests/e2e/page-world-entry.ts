/** What fixture tests may call in the isolated world, as `assistant.<name>`. */
export { widgets } from '@/entrypoints/portal.content/widgets';
