// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { MantineProvider } from '@mantine/core';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import MissingFacts from '@/components/programmes/missing-facts';
import SelfCheck from '@/components/programmes/self-check';
import type { Programme } from '@/components/programmes/use-programmes';
import { useEcho } from '@/components/use-echo';
import { builtInPacks } from '@/rules/packs';
import { deleteEverything } from '@/storage/backup';
import { database } from '@/storage/db';
import { followPack, updateDeclaration } from '@/storage/declarations';
import { createCompany, loadFacts } from '@/storage/profiles';

/** Whatever the user enters is stored, or he is told that it is not. */

const pack = builtInPacks.find(({ id }) => id === 'miit-2023-smart-manufacturing-pilot');
if (!pack) throw new Error('no pack');

let root: Root | undefined;
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

beforeEach(async () => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
  await deleteEverything();
});
afterEach(() => {
  act(() => root?.unmount());
  document.body.innerHTML = '';
});

async function show(node: ReactNode): Promise<void> {
  const place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
  await act(async () => root?.render(<MantineProvider env="test">{node}</MantineProvider>));
}

async function programme(): Promise<Programme> {
  const { id } = await createCompany('甲');
  const declaration = await followPack(id, pack?.id ?? '', 2023);
  return { pack: pack as Programme['pack'], declaration, context: declaration, facts: {} };
}

const input = (label: string) => {
  const found = document.querySelector<HTMLInputElement>(`[aria-label="${label}"]`);
  const named = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  const box = found ?? document.getElementById(named?.htmlFor ?? '');
  if (!(box instanceof HTMLInputElement)) throw new Error(`no box ${label}`);
  return box;
};

function type(box: HTMLInputElement, text: string): void {
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value') ?? {};
  set?.call(box, text);
  box.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Waits for what the store does and React draws of it by itself. */
async function settled(check: () => unknown): Promise<void> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  try {
    await vi.waitFor(check);
  } finally {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  }
}

test('two missing facts entered one right after the other are both stored', async () => {
  const own = await programme();
  await show(<MissingFacts programme={own} addresses={['company.postcode', 'company.fax']} />);
  await act(async () => {
    type(input('邮政编码'), '215300');
    type(input('单位传真'), '0512-57000000');
    // Leaving the page stores both at once, before either is through.
    window.dispatchEvent(new Event('pagehide'));
  });
  await settled(async () =>
    expect(await loadFacts(own.declaration.companyId)).toMatchObject({
      'company.postcode': '215300',
      'company.fax': '0512-57000000',
    }),
  );
});

test('the note of a self-check is stored when the page goes away with it half typed', async () => {
  const own = await programme();
  const check = { answer: 'yes', note: '', on: '2023-08-01' } as const;
  await updateDeclaration(own.declaration.id, () => ({ selfChecks: { 'good-credit': check } }));
  const declaration = { ...own.declaration, selfChecks: { 'good-credit': check } };
  await show(
    <SelfCheck
      programme={{ ...own, declaration }}
      today="2023-08-01"
      clauseId="good-credit"
      question="信用良好"
    />,
  );
  await act(async () => {
    type(input('信用良好：备注'), '信用中国 8 月 1 日报告');
    window.dispatchEvent(new Event('pagehide'));
  });
  await settled(async () =>
    expect(
      (await database().declarations.get(declaration.id))?.selfChecks['good-credit']?.note,
    ).toBe('信用中国 8 月 1 日报告'),
  );
});

test('an answer that could not be stored is not shown as given, and the cause is said', async () => {
  const own = await programme();
  await show(
    <SelfCheck programme={own} today="2023-08-01" clauseId="good-credit" question="信用良好" />,
  );
  await database().declarations.delete(own.declaration.id);
  const yes = document.querySelector<HTMLInputElement>('input[type="radio"][value="yes"]');
  await act(async () => yes?.click());
  await settled(() => expect(document.body.textContent).toContain('保存失败'));
  expect(yes?.checked).toBe(false);
});

function Echo({ save }: { save: () => Promise<void> }) {
  const [shown, choose] = useEcho<string>('旧', save);
  return (
    <button type="button" onClick={() => choose('新')}>
      {shown}
    </button>
  );
}

test('an echo ends when the store refuses', async () => {
  let refuse: (error: Error) => void = () => {};
  const save = () =>
    new Promise<void>((_, reject) => {
      refuse = reject;
    });
  await show(<Echo save={save} />);
  const button = document.querySelector('button');
  await act(async () => button?.click());
  expect(button?.textContent).toBe('新');
  await act(async () => refuse(new Error('full')));
  expect(button?.textContent).toBe('旧');
});
