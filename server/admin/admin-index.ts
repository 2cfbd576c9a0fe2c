import type { RequestHandler } from 'express';

const entries = [
  ['/health/live', 'whether the process runs'],
  ['/health/ready', 'whether it accepts webhooks: 200, or 503 while it shuts down'],
  ['/metrics', 'metrics in the format of Prometheus'],
  ['/docs', 'the API reference'],
  ['/docs/llms.txt', 'the API reference in Markdown, for coding agents'],
  ['/openapi.json', 'the OpenAPI document'],
  ['/events', 'webhooks as they are answered, as server-sent events'],
] as const;

/** Serves the list of what the admin listener offers. */
export function serveAdminIndex(hasEvents: boolean): RequestHandler {
  const note = hasEvents ? '' : ' (off: CALL_EVENTS=1 switches them on)';
  const items = entries.map(
    ([path, what]) => `<li><a href="${path}">${path}</a> ${what}${path === '/events' ? note : ''}</li>`,
  );
  const page = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>jambonz-contract: admin listener</title>
<h1>Admin listener</h1>
<ul>
${items.join('\n')}
</ul>
</html>
`;
  return function serveAdminIndex(_req, res) {
    res.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'").type('html').send(page);
  };
}
