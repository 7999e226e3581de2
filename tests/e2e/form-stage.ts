import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { root } from '../run/build.mjs';
import type { FormReading } from './form-probe';
import { controlCount, type FormAnswers, selector } from './form-score';
import { PageWorld, serveFixtures } from './page-world';

const folder = 'tests/fixtures/forms';
const tags = /<script[^>]*\ssrc="[^"]*"[^>]*>\s*<\/script>|<link[^>]*\srel="stylesheet"[^>]*>/g;
/** Libraries that look at the page once, when they are loaded: nobody can take their place. */
const minds = /jquery|layui|easyui|my97/i;

const sourceOf = ({ slug }: FormAnswers) =>
  readFileSync(path.join(root, folder, slug, 'form.html'), 'utf8');

/** The tags that load what a page does not hold itself, in order. */
const librariesOf = (html: string) => (html.match(tags) ?? []).join('\n');

/** Those that load the same stand beside each other; else as they stood. */
export function byLibraries(forms: FormAnswers[]): FormAnswers[] {
  const keys = new Map(forms.map((form) => [form, librariesOf(sourceOf(form))]));
  const order = [...new Set(keys.values())];
  return [...forms].sort(
    (a, b) => order.indexOf(keys.get(a) ?? '') - order.indexOf(keys.get(b) ?? ''),
  );
}

/** Runs in the page: puts a whole document in the place of the one that stands there, and runs its scripts. */
function show({ html, url }: { html: string; url: string }) {
  const stage = window as typeof window & { shown?: Element[]; turn?: number };
  const turn = (stage.turn ?? 0) + 1;
  for (const node of stage.shown ?? []) node.remove();
  history.replaceState(null, '', url);
  const next = new DOMParser().parseFromString(html, 'text/html');
  const loads = 'script[src],link[rel="stylesheet"]';
  const scripts = [...next.querySelectorAll('script:not([src])')];
  const shown = [...next.head.children].filter((node) => !node.matches(loads));
  for (const node of next.body.querySelectorAll(loads)) node.remove();
  for (const { name } of [...document.documentElement.attributes])
    document.documentElement.removeAttribute(name);
  for (const { name, value } of next.documentElement.attributes)
    document.documentElement.setAttribute(name, value);
  document.head.append(...shown);
  document.body.replaceWith(next.body);
  const typeOf = (script: Element) => script.getAttribute('type') ?? '';
  let run = scripts
    .filter((script) => !typeOf(script) || /javascript/.test(typeOf(script)))
    .map((script) => script.textContent)
    .join('\n');
  // Vue keeps what it made of a template by the template's name
  for (const template of scripts) {
    const names = new RegExp(`(["'\`])#${template.id}\\1`, 'g');
    if (!template.id || !names.test(run)) continue;
    run = run.replaceAll(names, `"#${template.id}-${turn}"`);
    template.id += `-${turn}`;
  }
  const script = document.createElement('script');
  // in a block of its own, as two pages may call their constants alike
  script.text = `{${run}\n}`;
  stage.shown = [...shown, script];
  stage.turn = turn;
  document.head.append(script);
}

/**
 * The page shows all its controls, and no window or panel is still opening: one would be hidden to
 * the reader. Asked in the page itself: `waitForFunction` loads its own scripts into each of them.
 */
const settled = (page: Page, form: FormAnswers) =>
  page.evaluate(
    ({ selector, count }) =>
      new Promise<void>((resolve) => {
        const ask = () => {
          const all = document.querySelectorAll(selector).length === count;
          const still = document
            .getAnimations()
            .every(({ playState, effect }) =>
              playState === 'running' ? effect?.getComputedTiming().iterations === Infinity : true,
            );
          if (all && still) resolve();
          else requestAnimationFrame(ask);
        };
        // what opens by itself begins to a frame after the page stands
        requestAnimationFrame(() => requestAnimationFrame(ask));
      }),
    { selector, count: controlCount(form) },
  );

/**
 * Shows frozen forms one after the other and reads each. Loading a library costs ten times what
 * reading a form does, so that a form takes the place of the one before where both load the same
 * and the library minds no change of page; `FORMS=alone` opens each by itself, with the same readings.
 */
export class FormStage {
  private libraries: string | null = null;
  private world: PageWorld | null = null;

  constructor(private readonly page: Page) {}

  async read(form: FormAnswers): Promise<FormReading> {
    const html = sourceOf(form);
    const libraries = librariesOf(html);
    const url = `/${form.slug}/form.html`;
    const alone = minds.test(libraries) || html.includes('document.write');
    if (process.env.FORMS === 'alone' || alone) {
      this.libraries = null;
      serveFixtures(folder);
      await this.page.goto(`http://fixture.test${url}`);
      this.world = null;
    } else {
      if (this.libraries !== libraries) await this.open(libraries);
      await this.page.evaluate(show, { html, url });
    }
    await settled(this.page, form);
    this.world ??= await PageWorld.open(this.page);
    return this.world.call<FormReading>('readForm');
  }

  /** Calls what the page side exports, in the form that was read last. */
  async call<T>(name: string, ...args: unknown[]): Promise<T> {
    if (!this.world) throw new Error('no form has been read');
    return this.world.call<T>(name, ...args);
  }

  private async open(libraries: string) {
    const head = `<!DOCTYPE html><html><head><meta charset="utf-8">${libraries}</head><body></body></html>`;
    serveFixtures(folder, { '/stage.html': head });
    await this.page.goto('http://fixture.test/stage.html');
    this.world = null;
    this.libraries = libraries;
  }
}
