import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDesk } from '../../helpers/open-desk.ts';

const { url } = await openDesk();
const get = async (path: string) => {
  const response = await fetch(url + path);
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};

/** The specifiers of the imports of a module. */
function listImports(code: string): string[] {
  return [...code.matchAll(/(?:[}\w] from |\}from|^import )["']([^"']+)["']/gm)].map(([, specifier = '']) => specifier);
}

describe('the page', () => {
  it('is served below the token, also without the slash behind it', async () => {
    const page = await get('');
    expect(page).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(page.text).toMatch(/<!doctype html>/i);
    expect(await (await fetch(url.slice(0, -1))).text()).toBe(page.text);
    expect(await get('style.css')).toMatchObject({ status: 200, type: 'text/css; charset=utf-8' });
  });

  const modules = readdirSync('client/desk/page').filter((name) => name.endsWith('.ts'));

  it.each(modules)('has the module %s without types, with imports that a browser finds', async (name) => {
    const { status, type, text } = await get(name.replace(/ts$/, 'js'));
    expect([status, type]).toEqual([200, 'text/javascript; charset=utf-8']);
    for (const specifier of listImports(text)) {
      expect(specifier).toMatch(/^\.\//);
      expect(await get(specifier.slice(2))).toMatchObject({ status: 200, type });
    }
  });

  it.each(['lit-html/lit-html.js', 'lit-html/directives/repeat.js'])('has %s', async (path) => {
    const { status, text } = await get(path);
    expect(status).toBe(200);
    for (const specifier of listImports(text)) expect(specifier).toMatch(/^\.\.?\/[\w-]+\.js$/);
  });

  it.each([
    'no-such-module.js',
    'no-such.css',
    'index',
    'lit-html/package.json',
    'lit-html/no-such.js',
    'lit-html/..%2f..%2fexpress%2findex.js',
    '..%2fdesk.js',
    '%2e%2e/desk.ts',
    '.%2fmain.js',
    'lit-html/../../desk.js',
    'main.js%00.css',
  ])('does not have %s', async (path) => {
    expect((await get(path)).status).toBeGreaterThanOrEqual(400);
  });
});
