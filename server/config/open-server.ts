import { isLoopback } from '../../openapi/contract/is-loopback.ts';
import type { Config } from './config.ts';

type Settings = Pick<Config, 'host' | 'secrets' | 'credentials'>;

/**
 * Lists why a stranger can send webhooks that this server accepts, over HTTP or WebSocket, one line
 * each. The list is empty if no reason is known. A secret without credentials opens nothing, because
 * the server then refuses sockets.
 */
export function findOpenings({ secrets, credentials }: Omit<Settings, 'host'>): string[] {
  if (secrets.length === 0 && !credentials)
    return [
      "WEBHOOK_SECRET is not set, so anyone can send webhooks and open sockets: copy the webhook secret from the account's page in the jambonz portal",
    ];
  const openings: string[] = [];
  if (secrets.some(({ value }) => isGuessable(value)))
    openings.push(
      "WEBHOOK_SECRET can be guessed: copy the webhook secret from the account's page in the jambonz portal",
    );
  if (secrets.some(({ value }) => value === credentials?.password))
    openings.push('WEBHOOK_SECRET is also WEBHOOK_PASSWORD, which each webhook carries: they must differ');
  if (credentials && isGuessable(credentials.password))
    openings.push(
      `WEBHOOK_PASSWORD can be guessed${secrets.length > 0 ? ', and a WebSocket is guarded by it alone' : ''}: set a random one, such as that of \`openssl rand -hex 16\``,
    );
  return openings;
}

/**
 * Returns the notice that the server prints at each start while strangers can send it webhooks: a
 * box if other machines reach it, undefined if there is nothing to say.
 */
export function renderOpenings(settings: Settings): string | undefined {
  const openings = findOpenings(settings);
  if (openings.length === 0) return undefined;
  if (isLoopback(settings.host)) return openings.join('\n');
  // Broken after a colon, so that the box fits a terminal of 80 columns.
  const lines = ['THIS SERVER IS OPEN TO STRANGERS', ...openings.flatMap((line) => line.split(/(?<=:) /))];
  const width = Math.max(...lines.map(({ length }) => length));
  const rule = '═'.repeat(width + 2);
  return [`╔${rule}╗`, ...lines.map((line) => `║ ${line.padEnd(width)} ║`), `╚${rule}╝`].join('\n');
}

/** Words of examples, among them those of this project. */
const exampleWords = /change.?me|sesame|password|example|of_(?:your|the)_|jambonz|qwert|12345/i;

/** Secrets of jambonz have 22 random characters behind their prefix. */
const minLength = 12;

function isGuessable(secret: string): boolean {
  const own = secret.replace(/^wh_secret_/, '');
  const isWord = /^(?:[a-z]+|[A-Z]?[a-z]+|[A-Z]+)\d{0,4}$/.test(own);
  return own.length < minLength || isWord || exampleWords.test(own) || new Set(own).size < 5;
}
