/**
 * Stands in for WXT's context of a content script (aliased in wxt.config.ts). WXT's
 * tells older scripts to end by events in the page: any page could send them and
 * silence the assistant, and hear by them that it is installed. Ours says and hears
 * nothing: a script ends when `runtime.id` is gone (link.ts), which no page can
 * forge, and a second one in the same world sees the first (handover.ts).
 */
export class ContentScriptContext {}
