import { Assistant } from './assistant';
import { portalUrl } from './miit';
import { seedSample } from './sample';

/** Opens a browser on the replica with the sample company and stays until it is closed. */
export default async function show(): Promise<void> {
  const assistant = await Assistant.launch({ headless: false });
  await seedSample(assistant);
  const page = assistant.context.pages()[0] ?? (await assistant.context.newPage());
  await page.goto(portalUrl);
  await page.evaluate(() => {
    sessionStorage.setItem('token', 'demo');
    location.hash = '#/declare/unit';
  });
  const panel = await assistant.panel(page);
  await page.bringToFront();
  console.log(`The assistant runs on ${portalUrl} with a sample company; log in with anything.`);
  console.log(`Its panel: the toolbar button, or the second tab ${panel.url()}`);
  console.log(
    'To see 2023 from today set the demonstration date in 设置. Close the browser to end.',
  );
  await new Promise<void>((resolve) => {
    assistant.context.on('close', () => resolve());
  });
  await assistant.close();
}
