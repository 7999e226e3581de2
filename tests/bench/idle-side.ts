import { fitField, fitPage } from '@/entrypoints/portal.content/fit';
import { createLink } from '@/entrypoints/portal.content/link';
import { parseFrameMessage } from '@/entrypoints/portal.content/parse';
import { startSession } from '@/entrypoints/portal.content/session';
import { pageFor, portalFor } from '@/rules/portals';

/** The form side with what the watch would have handed over, as one script. */
export const start = () =>
  startSession(null, { createLink, fitField, fitPage, pageFor, parseFrameMessage, portalFor });
