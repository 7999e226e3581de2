import { browser } from 'wxt/browser';
import { ask } from '@/components/background';
import { deleteEverything } from '@/storage/backup';
import { getSetting } from '@/storage/settings';

/**
 * Deletes everything and leaves no trace: the sites the user added are switched off first, while
 * it is still known which they are, and the plans that wait in the browser's memory go too.
 */
export async function forgetEverything(): Promise<void> {
  for (const origin of await getSetting('sites')) await ask({ type: 'site.disable', origin });
  await deleteEverything();
  const { session } = browser.storage;
  // Which frames are open is no data of the user's, and they are still to be told.
  await session.remove(Object.keys(await session.get()).filter((key) => !/^frames:/.test(key)));
}
