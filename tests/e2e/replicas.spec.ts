import { expect, test } from './extension';

/** Address → something only its finished form shows. */
const forms: [url: string, frame: string | null, text: string][] = [
  ['http://jssys.caiiclovd.com/', '#mainFrame', '近三年经营情况'],
  ['http://jssys.caiicloud.com/apply/project.html', 'iframe', '投入明细'],
  ['https://www.dxplat.com/esp/#/star', null, '云服务清单'],
  ['http://jsgxt.jszwfw.gov.cn:8090/esp/#/star', null, '云服务清单'],
  ['http://jsgxt.jszwfw.gov.cn:8090/esp/Apply.aspx', null, '星级上云企业备案表'],
  ['https://form-125.example.com/', null, '工业设备数量'],
];

test('every replica stands at its real address, frames and ports included', async ({
  assistant,
}) => {
  const page = await assistant.context.newPage();
  for (const [url, frame, text] of forms) {
    await page.goto('about:blank');
    await page.goto(url);
    const place = frame ? page.frameLocator(frame) : page;
    await expect(place.getByText(text).first(), url).toBeVisible();
    expect(page.url()).toBe(url);
  }
  expect(assistant.errors).toEqual([]);
});

test('the WebForms page keeps posted values over a post-back', async ({ assistant }) => {
  const page = await assistant.visit('http://jsgxt.jszwfw.gov.cn:8090/esp/Apply.aspx');
  await page.locator('[name$=txtName]').fill('示例公司');
  await page.locator('[name$=ddlCity]').selectOption('苏州市');
  await expect(page.locator('[name$=ddlCounty] option')).toHaveCount(5);
  await expect(page.locator('[name$=txtName]')).toHaveValue('示例公司');
});
