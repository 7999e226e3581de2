/**
 * The protocol. Three directions, each parsed at the receiver:
 *
 * 1. `PageMessage`  content script → background. Never answered with profile values.
 * 2. `PanelMessage` extension page → background. Refused to content scripts by sender.
 * 3. `FrameMessage` background → one frame. Only `fill.apply` carries values, and
 *    only those the user has just confirmed for that frame and origin. The content
 *    script has no zod: it parses with entrypoints/portal.content/parse.ts, and a
 *    contract test holds the two together.
 */

export * from './messages/advice';
export * from './messages/answers';
export * from './messages/frame';
export * from './messages/page';
export * from './messages/panel';
export {
  controlKinds,
  desired,
  fieldDescriptor,
  type JournalEntry,
  journalEntry,
  outcome,
  pageDescription,
  snapshot,
} from './messages/values';
